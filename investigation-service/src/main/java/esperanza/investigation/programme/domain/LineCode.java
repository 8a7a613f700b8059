package esperanza.investigation.programme.domain;

/** The subject of a line of enquiry. */
public enum LineCode {
    /** The link with the defence work. */
    L1,
    /** Telephones and their subscribers. */
    L2,
    /** Online accounts and devices. */
    L3,
    /** Authorship of a text, a voice or a handwriting. */
    L4,
    /** Witnesses and the scene. */
    L5,
    /** Video and location. */
    L6,
    /** Money and benefit. */
    L7,
    /** Chain of command, and involvement of the State. */
    L8,
    /** Business interest. */
    L9,
    /** Criminal structure. */
    L10,
    /** Earlier threats and similar victims. */
    L11,
    /** Those who knew the telephone or the address. */
    L12,
    /** Stigmatising speech as a trigger. */
    L13,
    /** Motive of gender. */
    L14,
    /** Personal or other motive. A supervisor approves first that private life is looked into. */
    L15
}
