package esperanza.protection.checkin.domain;

/** The result of looking for a person. */
public enum Reached {
    SAFE,
    NOT_SAFE,
    NOT_REACHED
}
