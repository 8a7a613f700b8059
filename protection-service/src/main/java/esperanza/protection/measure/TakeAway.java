package esperanza.protection.measure;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.DecidedMeasures.ChangeBasis;
import esperanza.protection.measure.DecidedMeasures.DecisionOnChange;
import esperanza.protection.measure.domain.ChangeCommand.*;
import esperanza.protection.measure.domain.ChangeDecision;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTelling;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTo;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Handles the steps of taking a measure away that rest on the plan, or on the terms of the profile. */
@Singleton
public class TakeAway {

    /**
     * A proposal to take a measure away.
     *
     * @param words the facts that changed, and why they speak against this measure
     */
    public record ChangeProposal(
            PlanId planId, MeasureId measureId, ChangeTo to, ChangeGround ground, Personal<String> words)
            implements OfTheVersionRead {}

    /**
     * The person was told what is proposed.
     *
     * @param words the reasons, as the person was told
     */
    public record ChangeNotice(PlanId planId, MeasureId measureId, ChangeTelling how, Personal<String> words)
            implements OfTheVersionRead {}

    /** The person appeals. */
    public record ChangeAppeal(PlanId planId, MeasureId measureId, PersonsVoice by, Optional<Personal<String>> words)
            implements OfTheVersionRead, AfterTheFact {}

    /** The measure is taken away. */
    public record ChangeEffect(PlanId planId, MeasureId measureId, Optional<Personal<String>> words)
            implements OfTheVersionRead {}

    /** The rule of the profile; without it the answer of the person is awaited. */
    private static final String ANSWER_TERM = "CHANGE_ANSWER";

    /** The rule of the profile; without it the person can appeal until when they were told. */
    private static final String APPEAL_TERM = "APPEAL_FILE";

    private final CommandIds ids;
    private final DecidedMeasures measures;
    private final Profiles profiles;
    private final ProfileTerms terms;

    TakeAway(CommandIds ids, DecidedMeasures measures, Profiles profiles, ProfileTerms terms) {
        this.ids = ids;
        this.measures = measures;
        this.profiles = profiles;
        this.terms = terms;
    }

    public Uni<Created<MeasureEvent>> propose(Asked<?> asked, ChangeProposal said) {
        UUID change = ids.derivedId("change", ids.commandId(asked));
        boolean known = profiles.at(ids.now()).takesAwayFor(said.ground());
        return measures.change(
                        asked,
                        said.planId(),
                        said.measureId(),
                        basis -> new ProposeChange(
                                ids.at(asked), change, said.to(), said.ground(), known, basis.facts(), said.words()))
                .map(outcome -> new Created<>(change, outcome));
    }

    /** The term is counted from our clock, never from when somebody says that the person was told. */
    public Uni<Outcome<MeasureEvent>> tell(Asked<?> asked, ChangeNotice said) {
        return measures.change(
                asked,
                said.planId(),
                said.measureId(),
                _ -> new TellChange(said.how(), terms.due(ANSWER_TERM, ids.now()), said.words()));
    }

    public Uni<Outcome<MeasureEvent>> appeal(Asked<?> asked, ChangeAppeal said) {
        return measures.change(
                asked,
                said.planId(),
                said.measureId(),
                basis -> new AppealChange(
                        ids.derivedId("appeal", ids.commandId(asked)),
                        basis.decision().map(DecisionOnChange::id),
                        basis.facts(),
                        said.by(),
                        said.words()));
    }

    public Uni<Outcome<MeasureEvent>> carryOut(Asked<?> asked, ChangeEffect said) {
        return measures.change(
                asked,
                said.planId(),
                said.measureId(),
                basis -> new CarryOutChange(ids.at(asked), decision(basis), basis.facts(), said.words()));
    }

    private Optional<ChangeDecision> decision(ChangeBasis basis) {
        return basis.decision()
                .map(each -> new ChangeDecision(
                        each.id(), each.carried(), each.told().map(this::appealUntil), each.basisChanged()));
    }

    /** The later of the two: as the person was told, and as the profile counts from the record of the telling. */
    private Instant appealUntil(DecisionOnChange.Told told) {
        return terms.due(APPEAL_TERM, told.recordedAt())
                .filter(told.appealBy()::isBefore)
                .orElse(told.appealBy());
    }
}
