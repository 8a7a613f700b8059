package esperanza.protocol.vocabulary;

/** For whom a door key of a party speaks. */
public enum DoorScope implements Code {
    /** The party itself. */
    SELF,
    /** Counsel, or another recognised representative, who never confirms in the party's place. */
    REPRESENTATIVE,
    /** The person by whom a collective speaks. */
    SPOKESPERSON;

    /** Whether a word said with such a key is the party's own. */
    public boolean isOwnWord() {
        return this != REPRESENTATIVE;
    }
}
