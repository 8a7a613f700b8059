package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionRule;
import esperanza.protection.decision.domain.PreparedMatter;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The state of the plan of a party. */
public sealed interface Plan {

    /** The plan that protects the party now, if this one was joined into it. */
    Optional<PlanId> into();

    /** The plan, joined into that one; or going on by itself, if empty. */
    Plan joined(Optional<PlanId> another);

    /** The open plan: this one or, if no case was referred before, a new one for the party. */
    Open opened(PartyRef party, PartyKind kind);

    /** The plan restricted to these cases, as if it had no others. The parties stay the same. */
    Plan only(Set<CaseId> cases);

    /** No case of the party was referred to protection. */
    record Unknown(Optional<PlanId> into) implements Plan {

        @Override
        public Unknown joined(Optional<PlanId> another) {
            return new Unknown(another);
        }

        @Override
        public Open opened(PartyRef party, PartyKind kind) {
            return new Open(
                    party,
                    kind,
                    into,
                    IncludedParties.NONE,
                    Incidents.NONE,
                    Measures.NONE,
                    Separations.NONE,
                    Offers.NONE,
                    Risk.NONE,
                    Gaps.NONE,
                    Tasks.NONE,
                    Appeals.NONE,
                    Matters.NONE,
                    Group.NONE);
        }

        @Override
        public Unknown only(Set<CaseId> cases) {
            return this;
        }
    }

    /**
     * The plan of a party with referred cases. Each concern is a component of its own, with its own transitions.
     *
     * @param into if present, measures that were decided on this plan are still delivered on it, and no new ones
     *     decided
     * @param included other parties that were recognised as this one
     */
    record Open(
            PartyRef party,
            PartyKind kind,
            Optional<PlanId> into,
            IncludedParties included,
            Incidents incidents,
            Measures measures,
            Separations separations,
            Offers offers,
            Risk risk,
            Gaps gaps,
            Tasks tasks,
            Appeals appeals,
            Matters matters,
            Group group)
            implements Plan {

        public PlanId id() {
            return PlanId.of(party);
        }

        /** The party of the plan and the parties recognised as it. */
        public List<PartyRef> parties() {
            return included.after(party);
        }

        /** The same as far as the cases of the plan brought them: a merge in a hidden case is not told. */
        List<PartyRef> knownParties() {
            return parties(incidents.cases());
        }

        /** The party of the plan, and the parties recognised as it that one of these cases brought. */
        public List<PartyRef> parties(Set<CaseId> cases) {
            return included.broughtBy(cases).after(party);
        }

        /** Fails with {@link MeasureRule#NO_SUCH_MEASURE} if the plan did not decide this measure. */
        public DecidedMeasure measure(MeasureId id) {
            return measures.of(id)
                    .orElseThrow(() -> new RuleViolation(MeasureRule.NO_SUCH_MEASURE))
                    .decidedOn(this);
        }

        /**
         * Fails with {@link MeasureRule#NO_SUCH_MEASURE} unless a decision on this plan granted this measure: by an id
         * from elsewhere the measure of another plan would come under this one.
         */
        public void requireDecided(MeasureId id) {
            if (measures.of(id).isEmpty() && matters.holding(id).isEmpty()) {
                throw new RuleViolation(MeasureRule.NO_SUCH_MEASURE);
            }
        }

        /** Fails with {@link PlanRule#NO_SUCH_OFFER} unless this measure was offered on this plan. */
        public void requireOffered(MeasureId id) {
            if (offers.all().stream().noneMatch(offer -> offer.measures().contains(id))) {
                throw new RuleViolation(PlanRule.NO_SUCH_OFFER);
            }
        }

        /** Fails with {@link DecisionRule#NO_SUCH_DECISION} if the plan prepared no such matter. */
        public PreparedMatter matter(DecisionId id) {
            Matter matter = matters.of(id).orElseThrow(() -> new RuleViolation(DecisionRule.NO_SUCH_DECISION));
            return new PreparedMatter(
                    id(),
                    parties(Set.of(matter.caseId())),
                    matter.caseId(),
                    id,
                    matter.about(),
                    matter.body(),
                    matter.measures(),
                    matter.preparedBy(),
                    tasks.byId().keySet(),
                    matter.isBasisChanged());
        }

        @Override
        public Open joined(Optional<PlanId> another) {
            return changed(draft -> draft.into = another);
        }

        @Override
        public Open opened(PartyRef again, PartyKind asKind) {
            return this;
        }

        @Override
        public Open only(Set<CaseId> cases) {
            return new Open(
                    party,
                    kind,
                    into,
                    included,
                    incidents.only(cases),
                    measures.only(cases),
                    separations.only(cases),
                    offers.only(cases),
                    risk.only(cases),
                    gaps.only(cases),
                    tasks.only(cases),
                    appeals.only(cases),
                    matters.only(cases),
                    group.only(cases));
        }

        Open included(UnaryOperator<IncludedParties> change) {
            return changed(draft -> draft.included = change.apply(included));
        }

        Open incidents(UnaryOperator<Incidents> change) {
            return changed(draft -> draft.incidents = change.apply(incidents));
        }

        Open measures(UnaryOperator<Measures> change) {
            return changed(draft -> draft.measures = change.apply(measures));
        }

        Open separations(UnaryOperator<Separations> change) {
            return changed(draft -> draft.separations = change.apply(separations));
        }

        Open offers(UnaryOperator<Offers> change) {
            return changed(draft -> draft.offers = change.apply(offers));
        }

        Open risk(UnaryOperator<Risk> change) {
            return changed(draft -> draft.risk = change.apply(risk));
        }

        Open gaps(UnaryOperator<Gaps> change) {
            return changed(draft -> draft.gaps = change.apply(gaps));
        }

        Open tasks(UnaryOperator<Tasks> change) {
            return changed(draft -> draft.tasks = change.apply(tasks));
        }

        Open appeals(UnaryOperator<Appeals> change) {
            return changed(draft -> draft.appeals = change.apply(appeals));
        }

        Open matters(UnaryOperator<Matters> change) {
            return changed(draft -> draft.matters = change.apply(matters));
        }

        Open group(UnaryOperator<Group> change) {
            return changed(draft -> draft.group = change.apply(group));
        }

        private Open changed(Consumer<Draft> change) {
            Draft draft = new Draft(this);
            change.accept(draft);
            return draft.open();
        }

        /** A copy of the plan, in which one component is set anew. */
        private static final class Draft {

            private final PartyRef party;
            private final PartyKind kind;
            private Optional<PlanId> into;
            private IncludedParties included;
            private Incidents incidents;
            private Measures measures;
            private Separations separations;
            private Offers offers;
            private Risk risk;
            private Gaps gaps;
            private Tasks tasks;
            private Appeals appeals;
            private Matters matters;
            private Group group;

            private Draft(Open plan) {
                party = plan.party;
                kind = plan.kind;
                into = plan.into;
                included = plan.included;
                incidents = plan.incidents;
                measures = plan.measures;
                separations = plan.separations;
                offers = plan.offers;
                risk = plan.risk;
                gaps = plan.gaps;
                tasks = plan.tasks;
                appeals = plan.appeals;
                matters = plan.matters;
                group = plan.group;
            }

            private Open open() {
                return new Open(
                        party,
                        kind,
                        into,
                        included,
                        incidents,
                        measures,
                        separations,
                        offers,
                        risk,
                        gaps,
                        tasks,
                        appeals,
                        matters,
                        group);
            }
        }
    }
}
