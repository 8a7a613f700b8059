package esperanza.investigation.participation.domain;

/** By which way somebody speaks with a party. */
public enum ChannelClass {
    SAFE_IN_PERSON(true, true),
    /** Through a recognised representative. */
    REPRESENTATIVE(true, true),
    SAFE_MESSENGER(true, false),
    /** The party read it at its own door. Nobody of the mechanism records that. */
    OWN_DOOR(true, false),
    /** Its representative read it at the door of the party, with a key of its own. */
    REPRESENTATIVE_AT_DOOR(true, false),
    PHONE(false, false),
    SMS(false, false),
    MAIL(false, false),
    POST(false, false);

    private final boolean secure;
    private final boolean faceToFace;

    ChannelClass(boolean secure, boolean faceToFace) {
        this.secure = secure;
        this.faceToFace = faceToFace;
    }

    /** True if nobody else hears or reads what is said: then it may have a content. */
    public boolean isSecure() {
        return secure;
    }

    /** True if only the party or its representative, at the own door of the party, can have been told so. */
    boolean isOwnDoor() {
        return this == OWN_DOOR || this == REPRESENTATIVE_AT_DOOR;
    }

    /** True if it reaches the right person although the person's own contact is in other hands. */
    boolean isFaceToFace() {
        return faceToFace;
    }
}
