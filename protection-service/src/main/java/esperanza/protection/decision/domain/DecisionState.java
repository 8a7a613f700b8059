package esperanza.protection.decision.domain;

import esperanza.protection.decision.domain.DecisionEvent.MatterOutcome;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.Voice;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How far a decision is. */
public sealed interface DecisionState {

    /** Empty: nobody has decided. */
    default Optional<MatterOutcome> outcomeIfAny() {
        return switch (this) {
            case Prepared _, Withdrawn _ -> Optional.empty();
            case Decided decided -> Optional.of(decided.outcome());
            case Adopted adopted -> Optional.of(adopted.outcome());
            case Told told -> Optional.of(told.outcome());
        };
    }

    /** Whether those who decide still work on it, or the person was not told yet. A telling that they contest is none. */
    default boolean isOnItsWay() {
        return switch (this) {
            case Prepared _, Decided _, Adopted _ -> true;
            case Told told -> told.isContested();
            case Withdrawn _ -> false;
        };
    }

    /** The sitting of the body; empty: it was not called, or the matter is decided. */
    default Optional<Sitting> called() {
        return this instanceof Prepared prepared ? prepared.sitting() : Optional.empty();
    }

    /** The seats that stay out of the matter, also if it is decided anew. */
    default Set<String> out() {
        return switch (this) {
            case Prepared prepared -> prepared.sitting().map(Sitting::recused).orElse(prepared.before());
            case Decided decided -> decided.recused();
            case Withdrawn _, Adopted _, Told _ -> Set.of();
        };
    }

    /** Whether the reasons of a decision that is not signed yet are near-identical to those of others. */
    default Optional<AlikeReasons> alikeIfAny() {
        return this instanceof Decided decided ? decided.alike() : Optional.empty();
    }

    /** Until when the person can appeal; empty: the person was not told. */
    default Optional<Instant> appealIfTold() {
        return this instanceof Told told ? Optional.of(told.appealBy()) : Optional.empty();
    }

    /**
     * @param sitting empty: the body was not called
     * @param before the seats that stayed out when the matter was decided before, and was returned
     */
    record Prepared(Optional<Sitting> sitting, Set<String> before) implements DecisionState {

        /** Nothing was recorded yet. */
        public static final Prepared ANEW = new Prepared(Optional.empty(), Set.of());
    }

    record Withdrawn() implements DecisionState {}

    /**
     * @param granted the measures that were granted
     * @param by pseudonym of the person who decided
     * @param recused the seats that stayed out
     * @param minutes of the session; empty: one person decided alone
     * @param alike whether the reasons are near-identical to those of other decisions
     */
    record Decided(
            MatterOutcome outcome,
            Set<MeasureId> granted,
            String by,
            Set<String> recused,
            Optional<Minutes> minutes,
            Optional<AlikeReasons> alike)
            implements DecisionState {

        Decided with(Minutes written) {
            return new Decided(outcome, granted, by, recused, Optional.of(written), alike);
        }

        /** Alike reasons hold up no protection. A second person is needed to deny it or to take it away. */
        boolean takesAwayAlike(PreparedMatter of) {
            return alike.isPresent()
                    && switch (of.about()) {
                        case MEASURES -> !granted.containsAll(of.measures());
                        case CHANGE -> !granted.isEmpty();
                    };
        }
    }

    /**
     * The minutes of a session, as far as they are.
     *
     * @param writer pseudonym of the person who wrote them; empty: nobody did
     */
    record Minutes(Optional<String> writer, boolean signed) {

        static final Minutes OWED = new Minutes(Optional.empty(), false);
    }

    /** In force, and the person does not know yet. */
    record Adopted(MatterOutcome outcome, Set<MeasureId> granted) implements DecisionState {}

    /** The other side confirms the telling, or contests it. */
    record Said(Voice by, boolean confirms) {}

    /**
     * @param by pseudonym of the person who told
     * @param said empty: the other side has said nothing
     */
    record Told(MatterOutcome outcome, Instant appealBy, String by, Optional<Said> said) implements DecisionState {

        public boolean isContested() {
            return said.filter(each -> !each.confirms()).isPresent();
        }

        public boolean isConfirmed() {
            return said.filter(Said::confirms).isPresent();
        }

        Told saying(Voice who, boolean confirms) {
            return new Told(outcome, appealBy, by, Optional.of(new Said(who, confirms)));
        }
    }
}
