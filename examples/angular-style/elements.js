import 'pantau-umkm/widgets/bar/define';
import 'pantau-umkm/widgets/filter/define';
import 'pantau-umkm/widgets/source/define';
import 'pantau-umkm/widgets/stat/define';
