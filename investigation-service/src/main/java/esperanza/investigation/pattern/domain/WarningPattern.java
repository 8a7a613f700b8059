package esperanza.investigation.pattern.domain;

import esperanza.protocol.vocabulary.LikenessReason;

/** What the threats of a series have in common, beside what shows that they belong together. */
public enum WarningPattern {
    /** They were made in one area of the first level. */
    AREA(LikenessReason.SAME_AREA),
    /** They were made against people of one organisation. */
    ORGANISATION(LikenessReason.SAME_ORGANISATION);

    private final LikenessReason reason;

    WarningPattern(LikenessReason reason) {
        this.reason = reason;
    }

    /** The likeness that each two threats of the series have. */
    public LikenessReason reason() {
        return reason;
    }
}
