package esperanza.reach;

/** The languages of the finite texts, in the order of their columns. */
public enum Language {
    ES,
    EN,
    PT
}
