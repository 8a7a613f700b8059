package esperanza.protection.plan.domain;

import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protocol.vocabulary.MeasureType;
import java.util.Optional;

/** The words of an event by which the plan decided a measure, as urgent or in the ordinary way. */
public interface MeasureDecision {

    MeasureId measureId();

    Personal<MeasureType> type();

    Personal<String> description();

    Personal<String> reasons();

    Optional<Personal<String>> withoutConsent();
}
