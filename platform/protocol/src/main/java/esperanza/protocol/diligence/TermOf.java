package esperanza.protocol.diligence;

/**
 * The term of an item, written {@code PROGRAMME from file-registered}.
 *
 * @param rule the id of the rule in the profile; a profile without it sets no term
 * @param from the event that starts it
 */
public record TermOf(String rule, String from) {

    static TermOf valueOf(String written) {
        String[] parts = written.strip().split(" from ");
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not RULE from event: " + written);
        }
        return new TermOf(parts[0], parts[1]);
    }
}
