package esperanza.investigation.figures.domain;

import esperanza.investigation.figures.domain.Reached.ByEvent;
import esperanza.investigation.figures.domain.Reached.Idle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of milestones. What a milestone is part of stands before it. Who counts many cases keeps instants in an array,
 * each at the place of its milestone in the table.
 */
public final class Milestones {

    static final String RECEIVED = "RECEIVED";
    static final String WORK = "WORK";
    static final String REST = "REST";

    /** The field of the metadata that says when an event is said to have happened. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The instant of what was not reached. */
    static final Instant NEVER = Instant.MAX;

    /** A milestone that an event may reach. */
    record ByOne(int place, Milestone milestone, Reached.Published event, Optional<String> at) {}

    /** A milestone of idleness, and how long it takes. */
    record Idleness(int place, Duration length) {}

    private final Map<String, Milestone> byCode = new LinkedHashMap<>();
    private final String[] codes;
    private final Map<String, List<ByOne>> byEvent;
    private final List<Idleness> idle = new ArrayList<>();
    private final Derivation derivation;
    private final int reported;

    Milestones(List<Milestone> milestones) {
        milestones.forEach(this::add);
        codes = byCode.keySet().toArray(String[]::new);
        byEvent = milestones.stream().flatMap(this::reaching).collect(Collectors.groupingBy(Milestones::name));
        derivation = new Derivation(milestones);
        reported = place(Milestone.REPORTED);
    }

    public static Milestones shipped(int version) {
        return new Milestones(Lines.of("milestones." + version + ".csv").stream()
                .map(Milestone::of)
                .toList());
    }

    /** All that are counted, each after those of which it is part. */
    public List<Milestone> counted() {
        return byCode.values().stream().filter(Milestone::isCounted).toList();
    }

    /** The names of all events that reach one, like {@code investigation.file-taken}. */
    public Set<String> events() {
        return byEvent.keySet();
    }

    /** Those of them of which it counts when they are said to have happened. */
    public Set<String> dated() {
        return byEvent.entrySet().stream()
                .filter(event -> event.getValue().stream()
                        .anyMatch(each -> each.at().filter(OCCURRED_AT::equals).isPresent()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The milestone, if indicators may speak of it: it is counted, or counts items. */
    public Optional<Milestone> shown(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(each -> each.isCounted() || each.countsItems());
    }

    public boolean isCounted(String code) {
        return byCode.containsKey(code) && byCode.get(code).isCounted();
    }

    private int place(String code) {
        return List.of(codes).indexOf(code);
    }

    /** The place of the milestone of each case of the cohort. */
    int reported() {
        return reported;
    }

    /** The instants at their places. */
    Instant[] byPlace(Map<String, Instant> at) {
        Instant[] byPlace = new Instant[codes.length];
        for (int place = 0; place < codes.length; place++) {
            byPlace[place] = at.getOrDefault(codes[place], NEVER);
        }
        return byPlace;
    }

    /** The instants of the milestones that were reached. */
    Map<String, Instant> byCode(Instant[] at) {
        Map<String, Instant> reached = new HashMap<>();
        for (int place = 0; place < codes.length; place++) {
            if (!at[place].equals(NEVER)) {
                reached.put(codes[place], at[place]);
            }
        }
        return reached;
    }

    /** When each milestone that is counted was reached, made of what events say. */
    Instant[] derived(Instant[] at) {
        return derivation.of(at);
    }

    List<Milestone> all() {
        return List.copyOf(byCode.values());
    }

    List<ByOne> reachedBy(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    List<Idleness> idle() {
        return idle;
    }

    private void add(Milestone milestone) {
        if (milestone.reached() instanceof Idle length) {
            idle.add(new Idleness(byCode.size(), length.length()));
        }
        if (!byCode.keySet().containsAll(milestone.partOf()) || byCode.put(milestone.code(), milestone) != null) {
            throw new IllegalArgumentException(
                    milestone.code() + " is there twice, or stands before what it is part of");
        }
    }

    private Stream<ByOne> reaching(Milestone milestone) {
        return milestone.reached() instanceof ByEvent(List<Reached.Published> events, Optional<String> at)
                ? events.stream().map(event -> new ByOne(place(milestone.code()), milestone, event, at))
                : Stream.empty();
    }

    private static String name(ByOne each) {
        return each.event.service() + "." + each.event.event().name();
    }
}
