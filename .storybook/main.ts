import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  viteFinal: (config) => ({...config, build: {...config.build, chunkSizeWarningLimit: 2000}}),
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};

export default config;
