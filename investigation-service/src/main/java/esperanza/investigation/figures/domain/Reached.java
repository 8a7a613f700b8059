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

        /** Like {@code investigation.file-taken}. */
        String name() {
            return service + "." + event.name();
        }

        boolean isSaidBy(Happened happened) {
            return name().equals(happened.name()) && event.says(happened.content());
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

    /**
     * A help to say what others are: the {@link Span}s of the case from one of these events to one of those.
     *
     * @param at the field with the instant at which it begins; empty: when the event was recorded
     * @param by the field with the id of the thing that both are about
     * @param due the field of the first event with the date by which it has to end, if it has one
     */
    record Between(List<Published> from, Optional<String> at, List<Published> to, String by, Optional<String> due)
            implements Reached {}

    /**
     * A span of the case ended in time.
     *
     * @param length empty: by its own date
     */
    record Ends(String span, Optional<Duration> length) implements Reached {}

    /**
     * A span of the case was not over in time.
     *
     * @param length empty: by its own date
     */
    record Lasts(String span, Optional<Duration> length) implements Reached {}

    /** No case reaches it: it counts items of the checklist, see {@link ItemNumbers}. */
    record Items() implements Reached {}

    Pattern WITHIN = Pattern.compile("(\\w+) within (\\w+) of (\\w+)");
    Pattern AT = Pattern.compile("at (\\w+) of (.+)");
    Pattern BETWEEN = Pattern.compile("from (.+) to (.+) by (\\w+?)(?: due (\\w+))?");
    Pattern ENDS = Pattern.compile("(\\w+) ends in (\\w+)");
    Pattern LASTS = Pattern.compile("(\\w+) lasts over (\\w+)");

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
        return span(written).orElseGet(() -> byEvent(written));
    }

    private static Optional<Reached> span(String written) {
        Matcher between = BETWEEN.matcher(written);
        if (between.matches()) {
            ByEvent from = byEvent(between.group(1));
            return Optional.of(new Between(
                    from.events,
                    from.at,
                    events(between.group(2)),
                    between.group(3),
                    Optional.ofNullable(between.group(4))));
        }
        Matcher ends = ENDS.matcher(written);
        if (ends.matches()) {
            return Optional.of(new Ends(ends.group(1), length(ends.group(2))));
        }
        Matcher lasts = LASTS.matcher(written);
        return lasts.matches() ? Optional.of(new Lasts(lasts.group(1), length(lasts.group(2)))) : Optional.empty();
    }

    private static Optional<Duration> length(String written) {
        return written.equals("time") ? Optional.empty() : Optional.of(Duration.parse(written));
    }

    private static ByEvent byEvent(String written) {
        Matcher at = AT.matcher(written);
        return at.matches()
                ? new ByEvent(events(at.group(2)), Optional.of(at.group(1)))
                : new ByEvent(events(written), Optional.empty());
    }

    private static List<Published> events(String written) {
        return Stream.of(written.split(" \\| ")).map(Published::of).toList();
    }
}
