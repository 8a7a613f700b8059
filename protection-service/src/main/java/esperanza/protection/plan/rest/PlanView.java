package esperanza.protection.plan.rest;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.protection.checkin.domain.Alarms;
import esperanza.protection.checkin.domain.CheckinState.Agreed;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.decision.domain.AlikeReasons;
import esperanza.protection.decision.domain.DecisionEvent.MatterOutcome;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.decision.domain.FilledSeats;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.decision.domain.Sitting;
import esperanza.protection.measure.domain.Change;
import esperanza.protection.measure.domain.ChangeEvent.ChangePosition;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTo;
import esperanza.protection.measure.domain.Delivery;
import esperanza.protection.measure.domain.Delivery.Confirmed;
import esperanza.protection.measure.domain.Delivery.Contested;
import esperanza.protection.measure.domain.Delivery.Decided;
import esperanza.protection.measure.domain.Delivery.HandedOver;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.Misuse;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.measure.domain.TakenAway;
import esperanza.protection.measure.domain.UseEvent.TestResult;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.Heard;
import esperanza.protection.plan.domain.Appeal;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.AppealEvent.AppealOutcome;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import esperanza.protection.plan.domain.Floors;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import esperanza.protection.plan.domain.Group;
import esperanza.protection.plan.domain.GroupEvent.*;
import esperanza.protection.plan.domain.Matter;
import esperanza.protection.plan.domain.OrderEvent;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protection.plan.domain.ReviewEvent;
import esperanza.protection.plan.domain.Task;
import esperanza.protection.plan.domain.TaskEvent.TaskKind;
import esperanza.protection.plan.rest.MeasureSteps.Step;
import esperanza.protection.relocation.domain.RelocationEvent.PersonsWish;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.protection.relocation.domain.Relocations;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Seat;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A plan without personal data, restricted to the cases that the reader may know of.
 *
 * @param parties the party of the plan, and the parties recognised as it
 * @param urgentRoute the cases in which imminent danger was declared
 * @param joinedInto the plan into which this one was joined, and which goes on for both; absent if there is none
 * @param offers what was offered to the person, the oldest first
 * @param riskLevel the level in force: what was decided, and not less than the floors; absent: there is neither
 * @param assessments of the risk, the oldest first
 * @param secondAssessmentAwaited somebody found a lower level, which waits for a second person
 * @param secondAssessmentByAnother the reader found that level, so another person has to assess
 * @param reviews of the level that wait for an answer
 * @param floors what holds the level
 * @param orders that hold the level
 * @param gaps open ones: something threatens the person while they lack what they were promised
 * @param tasks what other institutions owe, the oldest first
 * @param appeals of the person, the oldest first
 * @param decisions the matters of the plan and what became of them, the oldest first
 * @param checkIns absent: the person does not check in
 * @param alarms of the person, the oldest first
 * @param relocations of the person, the oldest first; absent for readers who see stages only
 * @param beneficiaries whom or what the plan protects beside its party, the oldest first
 * @param collective absent: the plan is that of a person or a family, or the reader sees stages only
 * @param separations pending reviews of whose the measures are; shown to readers who may know of all cases concerned
 */
public record PlanView(
        PlanId planId,
        PartyKind kind,
        List<PartyRef> parties,
        List<Incident> incidents,
        List<CaseId> urgentRoute,
        List<Measure> measures,
        Optional<PlanId> joinedInto,
        List<Separation> separations,
        List<Offer> offers,
        Optional<RiskLevel> riskLevel,
        List<Assessment> assessments,
        boolean secondAssessmentAwaited,
        boolean secondAssessmentByAnother,
        List<Review> reviews,
        List<Floors.Cause> floors,
        List<Order> orders,
        List<Gap> gaps,
        List<PlanTask> tasks,
        List<PlanAppeal> appeals,
        List<Decision> decisions,
        Optional<CheckIns> checkIns,
        List<PersonAlarm> alarms,
        List<PlanRelocation> relocations,
        List<PlanBeneficiary> beneficiaries,
        Optional<PlanCollective> collective) {

    /**
     * How the person says that they are safe.
     *
     * @param nextBy by when they check in next
     * @param lastAt when they checked in last; absent: never
     */
    public record CheckIns(
            CaseId caseId,
            Instant nextBy,
            int everyHours,
            Optional<Instant> lastAt,
            Optional<ContactWay> lastChannel) {}

    /** An alarm of the person. Its kind and its place are sealed. */
    public record PersonAlarm(AlarmId alarmId, CaseId caseId, ContactWay via, Alarms.Stage stage, Instant raisedAt) {}

    /** Somebody or something that the plan protects, too. Names and words are sealed. */
    public record PlanBeneficiary(UUID beneficiaryId, BeneficiaryKind kind, boolean child) {}

    /**
     * How a collective decides for itself. Names and words are sealed.
     *
     * @param spokesperson whether somebody was named who speaks for it
     * @param agreement the last answer of the collective; absent: none yet
     * @param optedOut measures that some members do not want, which stay for the others
     */
    public record PlanCollective(
            List<TerritoryKind> territories,
            boolean spokesperson,
            Optional<Agreement> agreement,
            List<MeasureId> optedOut) {}

    /**
     * A relocation of the person. The place and every word are sealed, and opened by the two persons alone.
     *
     * @param holder pseudonym of the one who answers for it
     * @param second pseudonym of the other one who opens its words
     * @param wants what the person said last; absent: nobody asked
     * @param askedAt when the person arrived, or was last asked; absent: they have not been relocated
     */
    public record PlanRelocation(
            RelocationId relocationId,
            CaseId caseId,
            MeasureId measureId,
            Relocations.Stage stage,
            String holder,
            String second,
            Optional<PersonsWish> wants,
            Optional<Instant> askedAt) {}

    /**
     * A task of another institution; its name and the words are sealed.
     *
     * @param measureId the measure that it serves, if it serves one
     */
    public record PlanTask(
            UUID taskId,
            CaseId caseId,
            TaskKind kind,
            Optional<MeasureId> measureId,
            Optional<Instant> due,
            Task.Stage stage) {}

    /**
     * An appeal of the person; its words are sealed.
     *
     * @param measureId the measure that a change would take away, if it is about one
     * @param decisionId the decision that it is about, if it is about one
     * @param late the person could no longer appeal, as they were told
     * @param outcome absent: nobody has decided it
     */
    public record PlanAppeal(
            UUID appealId,
            CaseId caseId,
            AppealAgainst against,
            Optional<MeasureId> measureId,
            Optional<UUID> decisionId,
            boolean urgent,
            boolean late,
            Appeal.Study study,
            boolean withdrawn,
            Optional<AppealOutcome> outcome) {}

    /** An open gap, with the case of its cause. */
    public record Gap(UUID gapId, CaseId caseId, GapCause cause) {}

    /** Parties were set apart, and nobody has reviewed yet which party each measure belongs to. */
    public record Separation(UUID separationId, CaseId caseId) {}

    /**
     * One case of the plan.
     *
     * @param number 1, 2, 3 … among the incidents that the reader may know of
     * @param consent the latest consent that was given, refused or withdrawn after the report; absent if there was none
     */
    public record Incident(
            int number, CaseId caseId, ReportId reportId, Instant receivedAt, Optional<ConsentState> consent) {}

    /**
     * A measure and its stage. Its description, reasons and notes are sealed.
     *
     * @param holder pseudonym of the person who answers for its delivery
     * @param type shown to the people who protect; absent if it was erased, or cannot be opened now
     * @param granted whether it was granted; otherwise it was decided as urgent
     * @param handedOverAt shown to the people who protect, like all that follows
     * @param now what the person said of it, and whether it is in hand
     * @param change the last proposal to take it away
     * @param steps what was recorded about it, the oldest first
     */
    public record Measure(
            MeasureId measureId,
            CaseId caseId,
            String holder,
            Optional<MeasureType> type,
            boolean granted,
            Stage stage,
            Optional<Instant> handedOverAt,
            Optional<Voice> saidBy,
            Optional<MeasureNow> now,
            Optional<ProposedChange> change,
            List<Step> steps) {

        private Measure stageOnly() {
            return new Measure(
                    measureId,
                    caseId,
                    holder,
                    type,
                    granted,
                    stage,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }

    /**
     * A proposal to take a measure away, and how far it has come.
     *
     * @param heard whether the person was heard, or did not want to be, or was not reached in two attempts
     * @param told whether the person was told what is proposed, and why
     * @param answerBy until when the person can answer, if a norm says so
     * @param position absent: the person has not answered
     * @param atDoor the answer was said at the own door: a yes opens nothing until somebody heard it
     * @param appealed an appeal is pending, so nothing is taken away
     */
    public record ProposedChange(
            UUID changeId,
            ChangeTo to,
            ChangeGround ground,
            Change.Stage stage,
            boolean heard,
            boolean told,
            Optional<Instant> answerBy,
            Optional<ChangePosition> position,
            boolean atDoor,
            boolean appealed) {

        static ProposedChange of(Change change, Set<UUID> over) {
            return new ProposedChange(
                    change.id(),
                    change.to(),
                    change.ground(),
                    change.stage(),
                    change.hearing().isEnough(),
                    change.told().isPresent(),
                    change.told().flatMap(Change.Told::answerBy),
                    change.answer().map(Change.Answer::position),
                    change.answer().filter(Change.Answer::atDoor).isPresent(),
                    change.isHeld(over));
        }
    }

    /**
     * The promise of a measure, and how much of it the person has.
     *
     * @param answer the last answer of the person; absent: none yet
     * @param inHand whether the person has it: handed over, not contested, not failed and not given back
     * @param tested the result of the last test; absent: nobody tested it
     * @param reviewBy when its effect is reviewed at the latest, if its decision says so
     * @param askedBackBy the person declined it at the own door: ask them until then by the way agreed with them
     * @param takenAway absent: nothing was taken away of it
     * @param misuse how far the last alleged misuse has come; absent: there was none
     */
    public record MeasureNow(
            Optional<PersonsAnswer> answer,
            boolean inHand,
            Optional<TestResult> tested,
            boolean failed,
            boolean returned,
            Optional<Instant> reviewBy,
            Optional<Instant> askedBackBy,
            Optional<TakenAway> takenAway,
            Optional<Misuse.Stage> misuse) {}

    /** The measures that were offered in one conversation. */
    public record Offer(UUID offerId, List<OfferedMeasure> measures) {}

    /**
     * One measure of an offer.
     *
     * @param offeredId the id of the measure in its offer
     * @param type shown to the people who protect; absent if it was erased, or cannot be opened now
     * @param answer absent: the person has not answered
     * @param unheard the person said so at the own door; it counts once somebody heard it and recorded the answer
     */
    public record OfferedMeasure(
            MeasureId offeredId, Optional<MeasureType> type, Optional<OfferedAnswer> answer, boolean unheard) {}

    /**
     * Something happened after the level was found, and nobody has said yet what follows.
     *
     * @param noChangeFound somebody found that nothing changes; a second person has to say so too
     */
    public record Review(UUID reviewId, CaseId caseId, ReviewEvent.Kind kind, boolean noChangeFound) {}

    /**
     * An order that holds the level until two persons lift its floor.
     *
     * @param until the date that the order says
     * @param liftProposed somebody said that its cause has ended; a second person has to say so too, within thirty days
     */
    public record Order(
            UUID orderId, CaseId caseId, OrderEvent.Source source, Optional<Instant> until, boolean liftProposed) {}

    /** @param nextBy when the risk is assessed again at the latest; nothing ends then */
    public record Assessment(
            UUID assessmentId, AssessmentKind kind, RiskLevel level, Instant assessedAt, Instant nextBy) {}

    /**
     * A matter and what became of it.
     *
     * @param body the code of the body that decides, by the profile
     * @param proposed absent for readers who see stages only
     * @param basisChanged something came after the matter was prepared: it can no longer be decided or adopted
     * @param agenda absent: the body was not called, or the matter is decided
     * @param outcome absent: nobody has decided
     * @param alike the reasons are near-identical to those of other decisions; absent: they are not, or it is signed
     * @param appealBy until when the person can appeal, as they were told; absent: they were not told
     */
    public record Decision(
            DecisionId decisionId,
            CaseId caseId,
            MatterKind about,
            String body,
            DecisionStage stage,
            List<Proposed> proposed,
            boolean basisChanged,
            Optional<AgendaItem> agenda,
            Optional<MatterOutcome> outcome,
            Optional<AlikeReasons> alike,
            Optional<Instant> appealBy) {

        private Decision stageOnly() {
            return new Decision(
                    decisionId,
                    caseId,
                    about,
                    body,
                    stage,
                    List.of(),
                    basisChanged,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The sitting of a body about a matter.
     *
     * @param seats with a vote
     * @param present the seats whose members are there
     * @param voted the seats that took part; who abstains takes part
     * @param needed how many have to take part
     * @param places all seats of the body, also those that nobody fills
     */
    public record AgendaItem(
            Instant meetsOn,
            boolean papersSent,
            int seats,
            List<String> present,
            List<String> voted,
            int needed,
            List<Seat> places) {}

    /**
     * A measure that is proposed.
     *
     * @param held the decision granted it, and the person had withdrawn their consent: somebody talks with them first
     * @param type shown to the people who protect; absent if it was erased, or cannot be opened now
     */
    public record Proposed(MeasureId proposedId, Optional<MeasureType> type, boolean held) {}

    /** Prepared, decided, signed, told, and what the other side says of the telling. */
    public enum DecisionStage {
        PREPARED,
        WITHDRAWN,
        DECIDED,
        ADOPTED,
        TOLD,
        TELLING_CONFIRMED,
        TELLING_CONTESTED
    }

    /**
     * Decision, handover and confirmation are separate statements. The confirmation is recorded by another person than
     * the handover.
     */
    public enum Stage {
        DECIDED,
        HANDED_OVER,
        CONFIRMED,
        CONTESTED
    }

    /**
     * The readings beside the plan itself.
     *
     * @param states what became of each measure of known cases
     * @param decisions what became of each matter of known cases
     * @param types the type of each measure, as far as it can be opened
     * @param steps what was recorded about each measure of known cases
     * @param assessedAt when each assessment was recorded
     * @param bodies by their code, for the quorum
     * @param seats who fills the seats of the bodies whose quorum depends on it
     * @param heard check-ins, alarms and relocations of known cases
     * @param reader pseudonym of the person who reads
     */
    public record Seen(
            Map<MeasureId, MeasureState> states,
            Map<DecisionId, DecisionState> decisions,
            Map<MeasureId, MeasureType> types,
            Map<MeasureId, List<Step>> steps,
            Map<UUID, Instant> assessedAt,
            Map<String, Body> bodies,
            Map<String, FilledSeats> seats,
            Heard heard,
            String reader) {

        public Seen {
            states = Map.copyOf(states);
            decisions = Map.copyOf(decisions);
            types = Map.copyOf(types);
            steps = Map.copyOf(steps);
            assessedAt = Map.copyOf(assessedAt);
            bodies = Map.copyOf(bodies);
        }
    }

    public static PlanView of(Open whole, Set<CaseId> known, Seen seen) {
        Open plan = whole.only(known);
        return new PlanView(
                plan.id(),
                plan.kind(),
                plan.parties(known),
                plan.incidents().all().stream()
                        .map(i -> new Incident(i.number(), i.caseId(), i.reportId(), i.receivedAt(), i.consent()))
                        .toList(),
                plan.incidents().all().stream()
                        .filter(each -> each.urgent())
                        .map(each -> each.caseId())
                        .toList(),
                plan.measures().all().stream()
                        .map(m -> measure(
                                m,
                                seen.states().getOrDefault(m.id(), MeasureState.DECIDED),
                                Optional.ofNullable(seen.types().get(m.id())),
                                seen.steps().getOrDefault(m.id(), List.of()),
                                plan.appeals().over()))
                        .toList(),
                plan.into(),
                plan.separations().byId().entrySet().stream()
                        .map(each ->
                                new Separation(each.getKey(), each.getValue().caseId()))
                        .toList(),
                plan.offers().all().stream()
                        .map(offer -> offer(offer, seen.types()))
                        .toList(),
                Floors.inForce(plan),
                plan.risk().all().stream()
                        .map(each -> new Assessment(
                                each.id(),
                                each.kind(),
                                each.level(),
                                seen.assessedAt().get(each.id()),
                                each.nextBy()))
                        .toList(),
                !plan.risk().waiting().isEmpty(),
                plan.risk().isRatedBy(seen.reader()),
                plan.risk().reviews().open().stream()
                        .map(each -> new Review(
                                each.id(),
                                each.caseId(),
                                each.kind(),
                                each.noChangeBy().isPresent()))
                        .toList(),
                Floors.of(plan),
                plan.risk().orders().holding().stream()
                        .map(each -> new Order(
                                each.id(),
                                each.caseId(),
                                each.source(),
                                each.until(),
                                each.lift().isPresent()))
                        .toList(),
                plan.gaps().open().stream()
                        .map(gap -> new Gap(gap.gapId(), gap.caseId(), gap.cause()))
                        .toList(),
                plan.tasks().all().stream()
                        .map(task -> new PlanTask(
                                task.id(), task.caseId(), task.kind(), task.measureId(), task.due(), task.stage()))
                        .toList(),
                plan.appeals().all().stream()
                        .map(each -> new PlanAppeal(
                                each.id(),
                                each.caseId(),
                                each.against(),
                                each.measureId(),
                                each.decisionId(),
                                each.urgent(),
                                each.late(),
                                each.study(),
                                each.withdrawn(),
                                each.outcome()))
                        .toList(),
                plan.matters().all().stream()
                        .map(each -> decision(
                                each, seen.decisions().getOrDefault(each.id(), DecisionState.Prepared.ANEW), seen))
                        .toList(),
                seen.heard().agreed().map(agreed -> checkIns(agreed, seen.heard())),
                alarms(seen.heard()),
                relocations(seen.heard()),
                plan.group().beneficiaries().stream()
                        .map(each -> new PlanBeneficiary(each.beneficiaryId(), each.kind(), each.child()))
                        .toList(),
                Optional.of(plan).filter(each -> each.kind().mayBeCollective()).map(PlanView::collective));
    }

    private static CheckIns checkIns(Agreed agreed, Heard heard) {
        return new CheckIns(
                agreed.of().caseId(),
                agreed.due(),
                agreed.rhythm().everyHours(),
                heard.last().map(Recorded::recordedAt),
                heard.last().map(last -> last.event().channel()));
    }

    private static List<PersonAlarm> alarms(Heard heard) {
        Map<AlarmId, Instant> raisedAt = heard.raisedAt();
        return heard.byAlarm().byId().entrySet().stream()
                .map(each -> new PersonAlarm(
                        each.getKey(),
                        each.getValue().of().caseId(),
                        each.getValue().via(),
                        each.getValue().stage(),
                        raisedAt.get(each.getKey())))
                .toList();
    }

    private static List<PlanRelocation> relocations(Heard heard) {
        Map<RelocationId, Instant> askedAt = heard.askedAt();
        return heard.byRelocation().byId().entrySet().stream()
                .map(each -> new PlanRelocation(
                        each.getKey(),
                        each.getValue().of().caseId(),
                        each.getValue().measureId(),
                        each.getValue().stage(),
                        each.getValue().holder(),
                        each.getValue().second(),
                        each.getValue().wants(),
                        Optional.ofNullable(askedAt.get(each.getKey()))))
                .toList();
    }

    private static PlanCollective collective(Open plan) {
        Group group = plan.group();
        return new PlanCollective(
                group.territories().stream().map(TerritoryRecorded::kind).toList(),
                group.hasSpokesperson(),
                group.agreement(),
                plan.measures().ids().stream()
                        .filter(id -> group.optedOut(id) > 0)
                        .toList());
    }

    private static Decision decision(Matter matter, DecisionState state, Seen seen) {
        return new Decision(
                matter.id(),
                matter.caseId(),
                matter.about(),
                matter.body(),
                stage(state),
                matter.measures().stream()
                        .map(id -> new Proposed(
                                id,
                                Optional.ofNullable(seen.types().get(id)),
                                matter.held().contains(id)))
                        .toList(),
                matter.isBasisChanged(),
                state.called()
                        .flatMap(sitting -> Optional.ofNullable(seen.bodies().get(matter.body()))
                                .map(body -> agenda(
                                        sitting, body, seen.seats().getOrDefault(body.code(), FilledSeats.NOT_KEPT)))),
                state.outcomeIfAny(),
                state.alikeIfAny(),
                state.appealIfTold());
    }

    static AgendaItem agenda(Sitting sitting, Body body, FilledSeats seats) {
        return new AgendaItem(
                sitting.at(),
                sitting.papersSent(),
                body.voting(),
                sitting.members().keySet().stream().sorted().toList(),
                sitting.counted().stream().sorted().toList(),
                body.quorum().needed(sitting.attendance(body, seats)),
                body.seats());
    }

    static DecisionStage stage(DecisionState state) {
        return switch (state) {
            case DecisionState.Prepared _ -> DecisionStage.PREPARED;
            case DecisionState.Withdrawn _ -> DecisionStage.WITHDRAWN;
            case DecisionState.Decided _ -> DecisionStage.DECIDED;
            case DecisionState.Adopted _ -> DecisionStage.ADOPTED;
            case DecisionState.Told told when told.isContested() -> DecisionStage.TELLING_CONTESTED;
            case DecisionState.Told told when told.isConfirmed() -> DecisionStage.TELLING_CONFIRMED;
            case DecisionState.Told _ -> DecisionStage.TOLD;
        };
    }

    private static Offer offer(esperanza.protection.plan.domain.Offer offered, Map<MeasureId, MeasureType> types) {
        return new Offer(
                offered.id(),
                offered.measures().stream()
                        .map(id -> new OfferedMeasure(
                                id, Optional.ofNullable(types.get(id)), offered.answer(id), offered.isUnheard(id)))
                        .toList());
    }

    /** For readers who see only that protection does something: of each measure the stage alone. */
    PlanView stagesOnly() {
        return new PlanView(
                planId,
                kind,
                parties,
                incidents,
                urgentRoute,
                measures.stream().map(Measure::stageOnly).toList(),
                joinedInto,
                separations,
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                decisions.stream().map(Decision::stageOnly).toList(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Measure measure(
            esperanza.protection.plan.domain.Measure decided,
            MeasureState state,
            Optional<MeasureType> type,
            List<Step> steps,
            Set<UUID> over) {
        return new Measure(
                decided.id(),
                decided.caseId(),
                state.holder(decided.decidedBy()),
                type,
                decided.granted(),
                stage(state.delivery()),
                handover(state.delivery()).map(HandedOver::at),
                saidBy(state.delivery()),
                Optional.of(now(decided, state)),
                state.change().map(change -> ProposedChange.of(change, over)),
                steps);
    }

    private static MeasureNow now(esperanza.protection.plan.domain.Measure decided, MeasureState state) {
        return new MeasureNow(
                decided.answer(),
                state.isInHand(),
                state.use().tested(),
                state.use().failed(),
                state.use().returned(),
                decided.reviewBy(),
                decided.askedBackBy(),
                state.takenAway(),
                state.misuse().map(Misuse::stage));
    }

    private static Stage stage(Delivery delivery) {
        return switch (delivery) {
            case Decided _ -> Stage.DECIDED;
            case HandedOver _ -> Stage.HANDED_OVER;
            case Confirmed _ -> Stage.CONFIRMED;
            case Contested _ -> Stage.CONTESTED;
        };
    }

    private static Optional<HandedOver> handover(Delivery delivery) {
        return switch (delivery) {
            case Decided _ -> Optional.empty();
            case HandedOver handover -> Optional.of(handover);
            case Confirmed confirmed -> Optional.of(confirmed.handover());
            case Contested contested -> Optional.of(contested.handover());
        };
    }

    private static Optional<Voice> saidBy(Delivery delivery) {
        return switch (delivery) {
            case Decided _, HandedOver _ -> Optional.empty();
            case Confirmed confirmed -> Optional.of(confirmed.by());
            case Contested contested -> Optional.of(contested.by());
        };
    }
}
