package esperanza.protection.door;

import esperanza.protection.measure.domain.Delivery;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.UseEvent.TestResult;
import esperanza.protection.plan.domain.Measure;
import java.util.Optional;
import java.util.stream.Stream;

/** How a measure stands for the person whom it protects, and what they can say of it now. */
public record MeasureCard(Measure measure, MeasureState state) {

    public enum Standing {
        /** Granted, and nobody knows whether the person wants it. */
        WAITS,
        PROMISED,
        IN_HAND,
        CONFIRMED,
        CONTESTED,
        WORKS,
        FAILS,
        RETURNED,
        DECLINED,
        /** Declined at the own door: somebody asks back. */
        ASKED_BACK,
        /** Taken away for good, and never by itself. */
        ENDED
    }

    /** An act of the person, by the name of its button. */
    public enum Act {
        ACCEPT,
        CONFIRM,
        CONTEST,
        FAILS,
        RETURN,
        RESUME,
        DECLINE;

        /** The look of its button: a refusal, a contest and a return look like a step back. */
        public String look() {
            return this == ACCEPT || this == CONFIRM || this == RESUME ? "" : "other";
        }
    }

    public Standing standing() {
        if (state.isEnded()) {
            return Standing.ENDED;
        }
        if (isAnswered(PersonsAnswer.DECLINED)) {
            return Standing.DECLINED;
        }
        if (measure.askedBackBy().isPresent()) {
            return Standing.ASKED_BACK;
        }
        if (state.use().returned()) {
            return Standing.RETURNED;
        }
        return state.use().failed() ? Standing.FAILS : delivered();
    }

    public Stream<Act> acts() {
        return state.isEnded() ? Stream.empty() : Stream.of(Act.values()).filter(this::isOffered);
    }

    private Standing delivered() {
        boolean works = state.use().tested().filter(TestResult.WORKS::equals).isPresent();
        return switch (state.delivery()) {
            case Delivery.Decided _ ->
                measure.granted() && measure.answer().isEmpty() ? Standing.WAITS : Standing.PROMISED;
            case Delivery.Contested _ -> Standing.CONTESTED;
            case Delivery.Confirmed _ -> works ? Standing.WORKS : Standing.CONFIRMED;
            case Delivery.HandedOver _ -> works ? Standing.WORKS : Standing.IN_HAND;
        };
    }

    private boolean isOffered(Act act) {
        return switch (act) {
            case ACCEPT ->
                !isAnswered(PersonsAnswer.ACCEPTED) || measure.askedBackBy().isPresent();
            case DECLINE ->
                !isAnswered(PersonsAnswer.DECLINED) && measure.askedBackBy().isEmpty();
            case CONFIRM ->
                state.delivery() instanceof Delivery.HandedOver || state.delivery() instanceof Delivery.Contested;
            case CONTEST ->
                state.delivery() instanceof Delivery.HandedOver || state.delivery() instanceof Delivery.Confirmed;
            case FAILS -> true;
            case RETURN -> state.isDelivered() && !state.use().returned();
            case RESUME -> state.use().returned();
        };
    }

    private boolean isAnswered(PersonsAnswer with) {
        return measure.answer().equals(Optional.of(with));
    }
}
