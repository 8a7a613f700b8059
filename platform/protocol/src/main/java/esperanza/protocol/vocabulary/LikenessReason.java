package esperanza.protocol.vocabulary;

/**
 * In what two reports resemble each other. A reason never tells the value: that two threats came from one number is
 * published, the number is not.
 */
public enum LikenessReason implements Code {
    /** The threats came from the same phone number. */
    SAME_NUMBER,
    SAME_HANDLE,
    SAME_EMAIL,
    SAME_ACCOUNT,
    SAME_PLATE,
    /** The same words were used, whatever their accents, capitals and punctuation. */
    SAME_WORDING,
    /** The words are partly the same: a threat that was reworded. */
    LIKE_WORDING,
    /** Both name the same organisation, community or people as threatened. */
    SAME_ORGANISATION,
    SAME_AREA,
    SAME_CHANNEL,
    /** Two channels or more, the same ones in the same order. */
    SAME_SEQUENCE,
    /** The threats were made within a week of each other. */
    SAME_DAYS,
    UNKNOWN;

    /**
     * Whether this alone makes two reports alike. Area, channel and days are shared by many reports that have nothing
     * to do with each other: such a reason only stands beside one that is strong.
     */
    public boolean isStrong() {
        return switch (this) {
            case SAME_NUMBER,
                    SAME_HANDLE,
                    SAME_EMAIL,
                    SAME_ACCOUNT,
                    SAME_PLATE,
                    SAME_WORDING,
                    LIKE_WORDING,
                    SAME_ORGANISATION -> true;
            case SAME_AREA, SAME_CHANNEL, SAME_SEQUENCE, SAME_DAYS, UNKNOWN -> false;
        };
    }
}
