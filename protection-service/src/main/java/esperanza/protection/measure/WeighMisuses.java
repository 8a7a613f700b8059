package esperanza.protection.measure;

import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MisuseCommand.BeginMisuse;
import esperanza.protection.measure.domain.MisuseCommand.ProlongMisuse;
import esperanza.protection.measure.domain.MisuseCommand.TellMisuse;
import esperanza.protection.measure.domain.MisuseCommand.WeighMisuse;
import esperanza.protection.measure.domain.PlanId;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Handles the steps of an alleged misuse that rest on the plan, or on the terms of the profile. */
@Singleton
public class WeighMisuses {

    /**
     * An alleged misuse that is looked into.
     *
     * @param words the misuse that is alleged, and by whom
     */
    public record MisuseBeginning(PlanId planId, MeasureId measureId, Personal<String> words)
            implements OfTheVersionRead {}

    /**
     * The person was told what is alleged.
     *
     * @param words the allegation, and what was found, as the person was told
     */
    public record MisuseNotice(PlanId planId, MeasureId measureId, Personal<String> words)
            implements OfTheVersionRead {}

    /** More time is taken to look into an alleged misuse. */
    public record MisuseProlongation(PlanId planId, MeasureId measureId, Instant until, Personal<String> words)
            implements OfTheVersionRead {}

    /** A misuse weighed against the risk. */
    public record MisuseWeighing(PlanId planId, MeasureId measureId, Personal<String> words)
            implements OfTheVersionRead {}

    /** The rule of the profile; without it the answer of the person is awaited. */
    private static final String ANSWER_TERM = "MISUSE_ANSWER";

    /** The rule of the profile; without it the date is open. */
    private static final String LONGER_TERM = "MISUSE_VERIFIED_LONGER";

    private final CommandIds ids;
    private final DecidedMeasures measures;
    private final ProfileTerms terms;

    WeighMisuses(CommandIds ids, DecidedMeasures measures, ProfileTerms terms) {
        this.ids = ids;
        this.measures = measures;
        this.terms = terms;
    }

    public Uni<Outcome<MeasureEvent>> begin(Asked<?> asked, MisuseBeginning said) {
        BeginMisuse command =
                new BeginMisuse(ids.at(asked), ids.derivedId("misuse", ids.commandId(asked)), said.words());
        return measures.handle(
                asked, said.planId(), said.measureId(), _ -> Uni.createFrom().item(command));
    }

    public Uni<Outcome<MeasureEvent>> prolong(Asked<?> asked, MisuseProlongation said) {
        ProlongMisuse command =
                new ProlongMisuse(ids.at(asked), said.until(), terms.latest(LONGER_TERM, ids.now()), said.words());
        return measures.handle(
                asked, said.planId(), said.measureId(), _ -> Uni.createFrom().item(command));
    }

    /** The term is counted from our clock, never from when somebody says that the person was told. */
    public Uni<Outcome<MeasureEvent>> tell(Asked<?> asked, MisuseNotice said) {
        return measures.change(
                asked,
                said.planId(),
                said.measureId(),
                _ -> new TellMisuse(terms.due(ANSWER_TERM, ids.now()), said.words()));
    }

    public Uni<Outcome<MeasureEvent>> weigh(Asked<?> asked, MisuseWeighing said) {
        return measures.change(
                asked,
                said.planId(),
                said.measureId(),
                basis -> new WeighMisuse(ids.at(asked), basis.facts(), said.words()));
    }
}
