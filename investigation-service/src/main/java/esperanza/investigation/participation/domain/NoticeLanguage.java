package esperanza.investigation.participation.domain;

/** The languages in which a notice has a text. In any other language it is told in words of one's own. */
public enum NoticeLanguage {
    ES,
    EN,
    PT
}
