package esperanza.protection.checkin.domain;

/** The way on which a person is heard. A visit is one, because a word can be said there, too. */
public enum ContactWay {
    DOOR,
    DEVICE,
    SMS,
    CALL,
    VISIT
}
