package esperanza.investigation.procedure.domain;

/**
 * How a reparation is to be fulfilled: sealed under the case, because the holder may be the accused institution.
 *
 * @param holder the one that has to fulfil it
 */
public record ReparationPlan(String holder, String steps) {}
