package esperanza.investigation.figures.domain;

import esperanza.protocol.diligence.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a case reaches a milestone, as the table of milestones writes it. */
sealed interface Reached {

    /** An event of a service, with what its clear fields must say. */
    record Published(String service, Proof.Event event) {

        static Published of(String written) {
            int dot = written.indexOf('.');
            return new Published(written.substring(0, dot).strip(), Proof.event(written.substring(dot + 1)));
        }
    }

    /**
     * The first of these events.
     *
     * @param at the field with the instant at which it is reached; empty: when the event was recorded
     */
    record ByEvent(List<Published> events, Optional<String> at) implements Reached {}

    /** One milestone came at most so long after another one. */
    record Within(String milestone, Duration length, String since) implements Reached {}

    /** All of these. */
    record All(List<String> milestones) implements Reached {}

    /** For so long nothing was done. */
    record Idle(Duration length) implements Reached {}

    /** No case reaches it: it counts items of the checklist, see {@link ItemNumbers}. */
    record Items() implements Reached {}

    Pattern WITHIN = Pattern.compile("(\\w+) within (\\w+) of (\\w+)");
    Pattern AT = Pattern.compile("at (\\w+) of (.+)");

    static Reached of(String written) {
        Matcher within = WITHIN.matcher(written);
        if (within.matches()) {
            return new Within(within.group(1), Duration.parse(within.group(2)), within.group(3));
        }
        if (written.startsWith("idle ")) {
            return new Idle(Duration.parse(written.substring("idle ".length())));
        }
        if (written.equals("items")) {
            return new Items();
        }
        if (written.contains(" + ")) {
            return new All(List.of(written.split(" \\+ ")));
        }
        Matcher at = AT.matcher(written);
        return at.matches()
                ? new ByEvent(events(at.group(2)), Optional.of(at.group(1)))
                : new ByEvent(events(written), Optional.empty());
    }

    private static List<Published> events(String written) {
        return Stream.of(written.split(" \\| ")).map(Published::of).toList();
    }
}
