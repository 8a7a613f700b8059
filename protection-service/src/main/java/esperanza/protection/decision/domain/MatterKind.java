package esperanza.protection.decision.domain;

import esperanza.protocol.body.Effect;

/** The question that a matter puts to those who decide. */
public enum MatterKind {
    /** Whether measures are granted. */
    MEASURES(Effect.PROTECTS),
    /** Whether a measure is reduced, suspended or ended. */
    CHANGE(Effect.TAKES_AWAY);

    private final Effect effect;

    MatterKind(Effect effect) {
        this.effect = effect;
    }

    /** The effect of a vote that is carried. */
    Effect effect() {
        return effect;
    }
}
