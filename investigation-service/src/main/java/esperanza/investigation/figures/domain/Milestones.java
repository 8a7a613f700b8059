package esperanza.investigation.figures.domain;

import esperanza.investigation.figures.domain.Reached.ByEvent;
import esperanza.investigation.figures.domain.Reached.Idle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of milestones. What a milestone is part of stands before it. */
public final class Milestones {

    static final String RECEIVED = "RECEIVED";
    static final String WORK = "WORK";
    static final String REST = "REST";

    /** The field of the metadata that says when an event is said to have happened. */
    public static final String OCCURRED_AT = "occurredAt";

    /** A milestone that an event may reach. */
    record ByOne(Milestone milestone, Reached.Published event, Optional<String> at) {}

    private final Map<String, Milestone> byCode = new LinkedHashMap<>();
    private final Map<String, List<ByOne>> byEvent;
    private final Map<String, Idle> idle = new HashMap<>();

    Milestones(List<Milestone> milestones) {
        milestones.forEach(this::add);
        byEvent = milestones.stream().flatMap(Milestones::reaching).collect(Collectors.groupingBy(Milestones::name));
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

    /** What indicators may speak of: all that are counted, and the numbers of items. */
    public Optional<Milestone> shown(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(each -> each.isCounted() || each.countsItems());
    }

    public boolean isCounted(String code) {
        return byCode.containsKey(code) && byCode.get(code).isCounted();
    }

    List<Milestone> all() {
        return List.copyOf(byCode.values());
    }

    List<ByOne> reachedBy(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    /** The milestones of idleness, and how long it takes. */
    Map<String, Idle> idle() {
        return idle;
    }

    private void add(Milestone milestone) {
        if (milestone.reached() instanceof Idle length) {
            idle.put(milestone.code(), length);
        }
        if (!byCode.keySet().containsAll(milestone.partOf()) || byCode.put(milestone.code(), milestone) != null) {
            throw new IllegalArgumentException(
                    milestone.code() + " is there twice, or stands before what it is part of");
        }
    }

    private static Stream<ByOne> reaching(Milestone milestone) {
        return milestone.reached() instanceof ByEvent(List<Reached.Published> events, Optional<String> at)
                ? events.stream().map(event -> new ByOne(milestone, event, at))
                : Stream.empty();
    }

    private static String name(ByOne each) {
        return each.event.service() + "." + each.event.event().name();
    }
}
