package esperanza.intake.contact.domain;

/**
 * The abilities of a channel.
 *
 * @param carries the most that a message may say there
 * @param freeName whether it shows the name that the person agreed, and nothing else of us
 * @param voice whether it speaks
 * @param livePickUp whether it speaks to nobody but a person who answers
 */
public record Traits(MessageClass carries, boolean freeName, boolean voice, boolean livePickUp) {

    /** How much a message says. */
    public enum MessageClass {
        /** There is news. */
        NEUTRAL,
        /** Call us. */
        CALL_ME,
        /** Words of the case. */
        WORDS
    }

    /** The traits of each kind, as far as there is a channel for it. Servers read mail, and its address names us. */
    public static Traits of(ContactKind kind) {
        return switch (kind) {
            case MAIL -> new Traits(MessageClass.CALL_ME, false, false, false);
            case SMS -> new Traits(MessageClass.CALL_ME, true, false, false);
            case WHATSAPP, SIGNAL, TELEGRAM -> new Traits(MessageClass.CALL_ME, false, false, false);
            case VOICE -> new Traits(MessageClass.CALL_ME, true, true, false);
        };
    }
}
