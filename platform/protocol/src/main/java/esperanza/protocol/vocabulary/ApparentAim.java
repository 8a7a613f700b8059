package esperanza.protocol.vocabulary;

/**
 * Facet F6: what a threat seems to want. Several may apply.
 *
 * <p>Sensitive in part: it tells that the target is a witness.
 */
public enum ApparentAim implements Code {
    STOP_SPECIFIC_ACTIVITY,
    CAUSE_PSYCHOSOCIAL_HARM,
    ANNOUNCE_VIOLENCE,
    PUNISH_PAST_ACTION,
    FORCE_CONDUCT,
    FORCE_DISPLACEMENT,
    SILENCE_WITNESS,
    DISCREDIT,
    BREAK_ORGANISATION,
    DETER_OTHERS,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return this == SILENCE_WITNESS;
    }
}
