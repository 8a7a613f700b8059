package esperanza.protection.calling.pager;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.access.ExclusionTags;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.protection.checkin.domain.Alarms;
import esperanza.protection.checkin.domain.Alarms.Alarm;
import esperanza.protection.plan.domain.Plan;
import esperanza.reach.pager.LadderOf;
import esperanza.reach.pager.domain.Urgent;
import esperanza.reach.pager.stored.UrgentStreams;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The alarms that nobody has answered. A page is the same for each of them: its text is that of everything urgent, and
 * the kind of the alarm stays sealed.
 */
@Singleton
class UrgentAlarms implements UrgentStreams {

    private final Streams streams;
    private final Walls walls;
    private final ExclusionTags tags;
    private final LadderOf ladders;

    UrgentAlarms(Streams streams, Walls walls, ExclusionTags tags, LadderOf ladders) {
        this.streams = streams;
        this.walls = walls;
        this.tags = tags;
        this.ladders = ladders;
    }

    @Override
    public String category() {
        return ALARM.type().category();
    }

    @Override
    public Set<String> begunBy() {
        return Set.of("esperanza.protection.alarm-raised.v1");
    }

    @Override
    public Set<String> endedBy() {
        return Set.of("esperanza.protection.alarm-answered.v1");
    }

    @Override
    public Uni<List<Urgent>> in(UUID plan) {
        return streams.state(ALARM.type(), plan)
                .map(Alarms::unanswered)
                .chain(unanswered -> unanswered.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : excluded(plan, unanswered).map(excluded -> urgent(unanswered, excluded)));
    }

    /** Each case of the person counts, because whoever is accused in one of them must hear of none. */
    private Uni<Predicate<String>> excluded(UUID plan, Map<AlarmId, Alarm> alarms) {
        Stream<CaseId> named = alarms.values().stream().map(alarm -> alarm.of().caseId());
        return streams.state(PLAN.type(), plan)
                .chain(state ->
                        walls.around(Stream.concat(named, cases(state)).collect(Collectors.toUnmodifiableSet())))
                .map(tags::shutOutBy);
    }

    private static Stream<CaseId> cases(Plan state) {
        return switch (state) {
            case Plan.Open open -> open.incidents().cases().stream();
            case Plan.Unknown _ -> Stream.of();
        };
    }

    private List<Urgent> urgent(Map<AlarmId, Alarm> alarms, Predicate<String> excluded) {
        return alarms.keySet().stream()
                .map(alarm -> ladders.urgent(alarm.value(), excluded))
                .toList();
    }
}
