package esperanza.files.operations;

/** How many files, roughly: an exact number would tell that one person sends now. */
public enum FileCount {
    NONE(0),
    SOME(1),
    MANY(20);

    private final long from;

    FileCount(long from) {
        this.from = from;
    }

    static FileCount of(long files) {
        if (files >= MANY.from) {
            return MANY;
        }
        return files >= SOME.from ? SOME : NONE;
    }

    /** At least so many. */
    long from() {
        return from;
    }
}
