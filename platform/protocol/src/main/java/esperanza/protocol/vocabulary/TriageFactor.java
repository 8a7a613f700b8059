package esperanza.protocol.vocabulary;

import java.util.Optional;

/**
 * A circumstance that triage examines, each PRESENT, ABSENT or UNKNOWN with evidence. No score is computed from them: a
 * person judges, and red flags only set a floor.
 *
 * <p>Sensitive: read together, the factors describe one person: home, children, care, isolation.
 */
public enum TriageFactor implements Code {
    EXPLICIT_HARM(Kind.CONTENT),
    DEATH_SEXUAL_OR_DISAPPEARANCE(Kind.CONTENT),
    NAMED_TARGET(Kind.CONTENT),
    PLACE_OR_TIME_DETAIL(Kind.CONTENT),
    DEMAND_WITH_DEADLINE(Kind.CONTENT),
    KNOWS_PRIVATE_DATA(Kind.CONTENT),
    LOCAL_CODED_THREAT(Kind.CONTENT),
    DEHUMANISING_LANGUAGE(Kind.CONTENT),
    PHYSICAL_ACCESS(Kind.ACCESS),
    OBJECT_LEFT(Kind.ACCESS),
    UNLISTED_NUMBER(Kind.ACCESS),
    DURING_SENSITIVE_ACT(Kind.ACCESS),
    INSIDER_DATA(Kind.ACCESS),
    SPYWARE(Kind.ACCESS),
    AUTHOR_CAPACITY(Kind.AUTHOR),
    AUTHOR_PAST_VIOLENCE(Kind.AUTHOR),
    AUTHOR_ARMED_STATE_OR_ORGANISED(Kind.AUTHOR),
    WEAPON(Kind.AUTHOR),
    SURVEILLANCE_DONE(Kind.AUTHOR),
    STEPS_TAKEN(Kind.AUTHOR),
    IMPUNITY_HISTORY(Kind.AUTHOR),
    EXPOSED(Kind.TARGET),
    ISOLATED(Kind.TARGET),
    RURAL_AREA(Kind.TARGET),
    NO_NETWORK(Kind.TARGET),
    EARLIER_DISPLACEMENT(Kind.TARGET),
    CARE_DUTIES(Kind.TARGET),
    DISCRIMINATION_FACTORS(Kind.TARGET),
    MEASURES_NOT_WORKING(Kind.TARGET),
    ATTACKS_ON_PEERS(Kind.CONTEXT),
    CONFLICT_OVER_PROJECT(Kind.CONTEXT),
    MILESTONE_NEAR(Kind.CONTEXT),
    OFFICIAL_STIGMA(Kind.CONTEXT),
    ACTIVE_ARMED_ACTORS(Kind.CONTEXT),
    REPETITION(Kind.PATTERN),
    RISING_FREQUENCY_OR_SPECIFICITY(Kind.PATTERN),
    CHANGE_OF_CHANNEL(Kind.PATTERN),
    SAME_MESSAGE_TO_SEVERAL(Kind.PATTERN),
    EARLIER_THREAT_CARRIED_OUT(Kind.PATTERN),
    ACTIVITY_STOPPED(Kind.EFFECT),
    RELOCATED(Kind.EFFECT),
    CHILD_AFFECTED(Kind.EFFECT),
    COMMUNITY_SILENCED(Kind.EFFECT),
    ARMED_PRESENCE_NOW(Urgency.U0),
    CHILD_LOCATED(Urgency.U1),
    ARMED_OR_PHOTO_SURVEILLANCE(Urgency.U1),
    ATTACKED_AFTER_EARLIER_THREAT(Urgency.U1),
    DISAPPEARANCE_OF_PEER(Urgency.U1);

    /** The subject of a factor, in the order in which triage asks. */
    public enum Kind {
        CONTENT,
        ACCESS,
        AUTHOR,
        TARGET,
        CONTEXT,
        PATTERN,
        EFFECT,
        RED_FLAG
    }

    private final Kind kind;
    private final Optional<Urgency> floor;

    TriageFactor(Kind kind) {
        this.kind = kind;
        this.floor = Optional.empty();
    }

    /** A red flag: if present, this one factor forces at least this urgency. */
    TriageFactor(Urgency floor) {
        this.kind = Kind.RED_FLAG;
        this.floor = Optional.of(floor);
    }

    /** The lowest urgency a person may decide alone while this factor is present; empty if it is no red flag. */
    public Optional<Urgency> floor() {
        return floor;
    }

    /** The subject of the factor; {@link Kind#RED_FLAG} if it is one. */
    public Kind kindOfFactor() {
        return kind;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(kind.name());
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
