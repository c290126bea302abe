import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?asset&asarUnpack';
import medium from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?asset&asarUnpack';
import semiBold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?asset&asarUnpack';

/** The weights that drawings use, as paths: resvg reads fonts from the disk, never from the system. */
export const fontFiles = [regular, medium, semiBold];
