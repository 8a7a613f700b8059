package esperanza.protection.decision.domain;

import esperanza.protection.measure.domain.MeasureId;

/** Why one measure is granted or denied. */
public record MeasureReasons(MeasureId measureId, boolean granted, String reasons) {}
