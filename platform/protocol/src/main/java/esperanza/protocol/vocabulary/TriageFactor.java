package esperanza.protocol.vocabulary;

import java.util.Optional;

/**
 * A circumstance that triage examines, each PRESENT, ABSENT or UNKNOWN with evidence. No score is computed from them: a
 * person judges, and red flags only set a floor.
 *
 * <p>Sensitive: read together, the factors describe one person: home, children, care, isolation.
 */
public enum TriageFactor implements Code {
    EXPLICIT_HARM,
    DEATH_SEXUAL_OR_DISAPPEARANCE,
    NAMED_TARGET,
    PLACE_OR_TIME_DETAIL,
    DEMAND_WITH_DEADLINE,
    KNOWS_PRIVATE_DATA,
    LOCAL_CODED_THREAT,
    DEHUMANISING_LANGUAGE,
    PHYSICAL_ACCESS,
    OBJECT_LEFT,
    UNLISTED_NUMBER,
    DURING_SENSITIVE_ACT,
    INSIDER_DATA,
    SPYWARE,
    AUTHOR_CAPACITY,
    AUTHOR_PAST_VIOLENCE,
    AUTHOR_ARMED_STATE_OR_ORGANISED,
    WEAPON,
    SURVEILLANCE_DONE,
    STEPS_TAKEN,
    IMPUNITY_HISTORY,
    EXPOSED,
    ISOLATED,
    RURAL_AREA,
    NO_NETWORK,
    EARLIER_DISPLACEMENT,
    CARE_DUTIES,
    DISCRIMINATION_FACTORS,
    MEASURES_NOT_WORKING,
    ATTACKS_ON_PEERS,
    CONFLICT_OVER_PROJECT,
    MILESTONE_NEAR,
    OFFICIAL_STIGMA,
    ACTIVE_ARMED_ACTORS,
    REPETITION,
    RISING_FREQUENCY_OR_SPECIFICITY,
    CHANGE_OF_CHANNEL,
    SAME_MESSAGE_TO_SEVERAL,
    EARLIER_THREAT_CARRIED_OUT,
    ACTIVITY_STOPPED,
    RELOCATED,
    CHILD_AFFECTED,
    COMMUNITY_SILENCED,
    ARMED_PRESENCE_NOW(Urgency.U0),
    CHILD_LOCATED(Urgency.U1),
    ARMED_OR_PHOTO_SURVEILLANCE(Urgency.U1),
    ATTACKED_AFTER_EARLIER_THREAT(Urgency.U1),
    DISAPPEARANCE_OF_PEER(Urgency.U1);

    private final Optional<Urgency> floor;

    TriageFactor() {
        this.floor = Optional.empty();
    }

    /** A red flag: if present, this one factor forces at least this urgency. */
    TriageFactor(Urgency floor) {
        this.floor = Optional.of(floor);
    }

    /** The lowest urgency a person may decide alone while this factor is present; empty if it is no red flag. */
    public Optional<Urgency> floor() {
        return floor;
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
