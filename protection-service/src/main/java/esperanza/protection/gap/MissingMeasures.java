package esperanza.protection.gap;

import static esperanza.protection.ProtectionStreams.MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.Plan;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The measures of a plan that the person was promised, wants and does not have: their own streams tell. */
@Singleton
public class MissingMeasures {

    private final Streams streams;

    MissingMeasures(Streams streams) {
        this.streams = streams;
    }

    /** The command with what the streams of the measures say now. */
    public Uni<LookForGap> completed(LookForGap look) {
        return wanted(look.planId())
                .chain(measures -> streams.states(MEASURE.type(), measures))
                .map(states -> look.missing(states.entrySet().stream()
                        .filter(each -> each.getValue().isMissing())
                        .map(each -> new MeasureId(each.getKey()))
                        .toList()));
    }

    private Uni<List<UUID>> wanted(PlanId plan) {
        return streams.state(PLAN.type(), plan.value()).map(state -> switch (state) {
            case Plan.Open open ->
                open.measures().wanted().stream().map(MeasureId::value).toList();
            case Plan.Unknown _ -> List.of();
        });
    }
}
