package esperanza.files.upload;

import esperanza.files.FilesSettings;

/**
 * The most that an instance takes.
 *
 * @param largest the largest file in bytes
 * @param atOnce how many uploads may send at the same time: each holds up to 8 MiB in memory
 */
record UploadLimits(long largest, int atOnce) {

    private static final long PIECE = 8 * 1024 * 1024;
    private static final int PART_OF_THE_HEAP = 3;
    /** Pieces that are sealed, or are one segment behind, while all senders go on. */
    private static final int BESIDE = 6;

    private static final int FEWEST = 2;

    /**
     * Fewer at once than the settings say if the heap is small: a service without memory ends, and takes no report.
     *
     * @param heap the largest heap in bytes
     */
    static UploadLimits of(FilesSettings settings, long heap) {
        long fit = heap / PART_OF_THE_HEAP / PIECE - BESIDE;
        return new UploadLimits(settings.largest(), (int) Math.min(settings.uploadsAtOnce(), Math.max(FEWEST, fit)));
    }
}
