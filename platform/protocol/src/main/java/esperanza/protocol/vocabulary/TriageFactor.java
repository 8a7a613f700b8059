package esperanza.protocol.vocabulary;

import java.util.Optional;

/**
 * A circumstance that triage looks at, each PRESENT, ABSENT or UNKNOWN with evidence. No score is made of them: a
 * person judges, and red flags only set a floor.
 *
 * <p>Sensitive: read together the factors describe one person: home, children, care, isolation.
 */
public enum TriageFactor implements Code {
    EXPLICIT_HARM(TriageFactorGroup.CONTENT),
    DEATH_SEXUAL_OR_DISAPPEARANCE(TriageFactorGroup.CONTENT),
    NAMED_TARGET(TriageFactorGroup.CONTENT),
    PLACE_OR_TIME_DETAIL(TriageFactorGroup.CONTENT),
    DEMAND_WITH_DEADLINE(TriageFactorGroup.CONTENT),
    KNOWS_PRIVATE_DATA(TriageFactorGroup.CONTENT),
    LOCAL_CODED_THREAT(TriageFactorGroup.CONTENT),
    DEHUMANISING_LANGUAGE(TriageFactorGroup.CONTENT),
    PHYSICAL_ACCESS(TriageFactorGroup.CHANNEL_ACCESS),
    OBJECT_LEFT(TriageFactorGroup.CHANNEL_ACCESS),
    UNLISTED_NUMBER(TriageFactorGroup.CHANNEL_ACCESS),
    DURING_SENSITIVE_ACT(TriageFactorGroup.CHANNEL_ACCESS),
    INSIDER_DATA(TriageFactorGroup.CHANNEL_ACCESS),
    SPYWARE(TriageFactorGroup.CHANNEL_ACCESS),
    AUTHOR_CAPACITY(TriageFactorGroup.AUTHOR),
    AUTHOR_PAST_VIOLENCE(TriageFactorGroup.AUTHOR),
    AUTHOR_ARMED_STATE_OR_ORGANISED(TriageFactorGroup.AUTHOR),
    WEAPON(TriageFactorGroup.AUTHOR),
    SURVEILLANCE_DONE(TriageFactorGroup.AUTHOR),
    STEPS_TAKEN(TriageFactorGroup.AUTHOR),
    IMPUNITY_HISTORY(TriageFactorGroup.AUTHOR),
    EXPOSED(TriageFactorGroup.TARGET),
    ISOLATED(TriageFactorGroup.TARGET),
    RURAL_AREA(TriageFactorGroup.TARGET),
    NO_NETWORK(TriageFactorGroup.TARGET),
    EARLIER_DISPLACEMENT(TriageFactorGroup.TARGET),
    CARE_DUTIES(TriageFactorGroup.TARGET),
    DISCRIMINATION_FACTORS(TriageFactorGroup.TARGET),
    MEASURES_NOT_WORKING(TriageFactorGroup.TARGET),
    ATTACKS_ON_PEERS(TriageFactorGroup.CONTEXT),
    CONFLICT_OVER_PROJECT(TriageFactorGroup.CONTEXT),
    MILESTONE_NEAR(TriageFactorGroup.CONTEXT),
    OFFICIAL_STIGMA(TriageFactorGroup.CONTEXT),
    ACTIVE_ARMED_ACTORS(TriageFactorGroup.CONTEXT),
    REPETITION(TriageFactorGroup.PATTERN),
    RISING_FREQUENCY_OR_SPECIFICITY(TriageFactorGroup.PATTERN),
    CHANGE_OF_CHANNEL(TriageFactorGroup.PATTERN),
    SAME_MESSAGE_TO_SEVERAL(TriageFactorGroup.PATTERN),
    EARLIER_THREAT_CARRIED_OUT(TriageFactorGroup.PATTERN),
    ACTIVITY_STOPPED(TriageFactorGroup.EFFECT),
    RELOCATED(TriageFactorGroup.EFFECT),
    CHILD_AFFECTED(TriageFactorGroup.EFFECT),
    COMMUNITY_SILENCED(TriageFactorGroup.EFFECT),
    ARMED_PRESENCE_NOW(Urgency.U0),
    CHILD_LOCATED(Urgency.U1),
    ARMED_OR_PHOTO_SURVEILLANCE(Urgency.U1),
    ATTACKED_AFTER_EARLIER_THREAT(Urgency.U1),
    DISAPPEARANCE_OF_PEER(Urgency.U1);

    private final TriageFactorGroup group;
    private final Optional<Urgency> floor;

    TriageFactor(TriageFactorGroup group) {
        this.group = group;
        this.floor = Optional.empty();
    }

    /** A red flag: alone, when present, it forces at least this urgency. */
    TriageFactor(Urgency floor) {
        this.group = TriageFactorGroup.RED_FLAG;
        this.floor = Optional.of(floor);
    }

    public TriageFactorGroup group() {
        return group;
    }

    public boolean redFlag() {
        return floor.isPresent();
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
