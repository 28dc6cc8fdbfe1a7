import {createApp} from 'vue';
import 'pantau-umkm/widgets';
import App from './App.vue';

createApp(App).mount('#app');
