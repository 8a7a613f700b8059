package esperanza.protocol.vocabulary;

/**
 * Facet F6: the apparent aim of a threat. Several may apply.
 *
 * <p>Sensitive in part: the aim {@code SILENCE_WITNESS} reveals that the target is a witness.
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
