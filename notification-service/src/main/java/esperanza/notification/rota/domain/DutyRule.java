package esperanza.notification.rota.domain;

import esperanza.kernel.RuleViolation;
import java.util.EnumSet;
import java.util.Set;

/** Reasons to refuse a command on a rota, on its shifts, on an absence or on a gap. */
public enum DutyRule implements RuleViolation.Rule {
    NO_SUCH_ROTA("There is no such rota"),
    NOT_YOUR_INSTITUTION("Only who keeps the rotas of that institution does this"),
    STANDING_NEEDED("A rota names at least one standing person who has signed in with its function"),
    ALREADY_OPEN("The institution has an open rota for this function"),
    LAST_OF_A_RUNG("This is the last open rota of a rung of the ladder: nobody would be called there"),

    NO_SUCH_SEAT("The rota has no such seat"),
    NOT_ENROLLED("The person has not signed in with the function of the rota"),
    OVERLAPS("Another shift of this seat lies in that time"),
    ABSENT("The person is absent in that time"),
    IN_THE_PAST("A shift is planned before it begins"),
    TOO_FAR_AHEAD("Shifts are planned at most 13 weeks ahead"),
    BOTH_SEATS("The person has the other seat in that time"),
    TOO_LONG("The shift is longer than the rules allow: say why it is planned all the same"),
    REST_TOO_SHORT("The person rests too shortly between two shifts: say why it is planned all the same"),

    NO_SUCH_SHIFT("There is no such shift"),
    SHIFT_OVER("The shift is over"),
    SHIFT_WITHDRAWN("The shift was withdrawn"),
    REASONS_NEEDED("Less than 24 hours ahead: say why"),
    NOT_YOUR_SHIFT("This is the shift of another person"),
    SHIFT_BEGAN("The shift has begun"),
    SHIFT_NOT_DUE("A shift is begun at most one hour before its time"),
    NOT_ON_DUTY("Only who has begun a shift of this rota takes a hand-over"),
    NOT_YOUR_ALERT("An alert of the hand-over does not wait for you"),

    NO_SUCH_SWAP("There is no such proposal"),
    SWAP_ANSWERED("The proposal was answered, or its shift was withdrawn"),
    SWAP_WITH_ONESELF("A shift is swapped with another person"),
    SWAP_WAITS("Another proposal for this shift waits for its answer"),
    NOT_ASKED_TO_SWAP("Only the person who was asked answers the proposal"),
    NO_SUCH_HANDOVER("There is no such hand-over"),
    HANDOVER_TAKEN("Another person took the hand-over"),

    NO_SUCH_ABSENCE("There is no such absence"),
    NO_TIME("The end lies before the beginning");

    private static final Set<DutyRule> OF_WHAT_IS_SAID = EnumSet.of(
            STANDING_NEEDED,
            NO_SUCH_SEAT,
            NOT_ENROLLED,
            OVERLAPS,
            ABSENT,
            IN_THE_PAST,
            TOO_FAR_AHEAD,
            BOTH_SEATS,
            TOO_LONG,
            REST_TOO_SHORT,
            REASONS_NEEDED,
            NOT_YOUR_ALERT,
            SWAP_WITH_ONESELF,
            NO_TIME);
    private static final Set<DutyRule> UNKNOWN =
            EnumSet.of(NO_SUCH_ROTA, NO_SUCH_SHIFT, NO_SUCH_SWAP, NO_SUCH_HANDOVER, NO_SUCH_ABSENCE);

    private final String title;

    DutyRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return OF_WHAT_IS_SAID.contains(this);
    }

    @Override
    public boolean unknown() {
        return UNKNOWN.contains(this);
    }

    /** Fails by this rule unless it holds. */
    void unless(boolean holds) {
        if (!holds) {
            throw new RuleViolation(this);
        }
    }
}
