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
                    Matters.NONE);
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
            Matters matters)
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

        /** Fails with {@link DecisionRule#NO_SUCH_DECISION} if the plan prepared no such matter. */
        public PreparedMatter matter(DecisionId id) {
            Matter matter = matters.of(id).orElseThrow(() -> new RuleViolation(DecisionRule.NO_SUCH_DECISION));
            return new PreparedMatter(
                    id(),
                    parties(),
                    matter.caseId(),
                    id,
                    matter.body(),
                    matter.measures(),
                    matter.preparedBy(),
                    matter.isBasisChanged());
        }

        @Override
        public Open joined(Optional<PlanId> another) {
            return new Open(
                    party,
                    kind,
                    another,
                    included,
                    incidents,
                    measures,
                    separations,
                    offers,
                    risk,
                    gaps,
                    tasks,
                    matters);
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
                    matters.only(cases));
        }

        Open included(UnaryOperator<IncludedParties> change) {
            return new Open(
                    party,
                    kind,
                    into,
                    change.apply(included),
                    incidents,
                    measures,
                    separations,
                    offers,
                    risk,
                    gaps,
                    tasks,
                    matters);
        }

        Open incidents(UnaryOperator<Incidents> change) {
            return new Open(
                    party,
                    kind,
                    into,
                    included,
                    change.apply(incidents),
                    measures,
                    separations,
                    offers,
                    risk,
                    gaps,
                    tasks,
                    matters);
        }

        Open measures(UnaryOperator<Measures> change) {
            return new Open(
                    party,
                    kind,
                    into,
                    included,
                    incidents,
                    change.apply(measures),
                    separations,
                    offers,
                    risk,
                    gaps,
                    tasks,
                    matters);
        }

        Open separations(UnaryOperator<Separations> change) {
            return new Open(
                    party,
                    kind,
                    into,
                    included,
                    incidents,
                    measures,
                    change.apply(separations),
                    offers,
                    risk,
                    gaps,
                    tasks,
                    matters);
        }

        Open offers(UnaryOperator<Offers> change) {
            return new Open(
                    party,
                    kind,
                    into,
                    included,
                    incidents,
                    measures,
                    separations,
                    change.apply(offers),
                    risk,
                    gaps,
                    tasks,
                    matters);
        }

        Open risk(UnaryOperator<Risk> change) {
            return new Open(
                    party,
                    kind,
                    into,
                    included,
                    incidents,
                    measures,
                    separations,
                    offers,
                    change.apply(risk),
                    gaps,
                    tasks,
                    matters);
        }

        Open gaps(UnaryOperator<Gaps> change) {
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
                    change.apply(gaps),
                    tasks,
                    matters);
        }

        Open tasks(UnaryOperator<Tasks> change) {
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
                    change.apply(tasks),
                    matters);
        }

        Open matters(UnaryOperator<Matters> change) {
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
                    change.apply(matters));
        }
    }
}
