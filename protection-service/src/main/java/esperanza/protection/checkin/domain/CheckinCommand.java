package esperanza.protection.checkin.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands on the check-ins of a person. */
public sealed interface CheckinCommand extends OfTheVersionRead {

    /**
     * Agree with the person how they say that they are safe. Agreed anew, it takes the place of what was agreed before.
     *
     * @param safeWord the word of a person who is safe
     * @param duressWord the word of a person who is forced to say that they are safe
     * @param relay a named person who may say it for them
     * @param contactPlan how the person is looked for if they are silent
     */
    record AgreeCheckins(
            At at,
            CaseId caseId,
            Instant nextBy,
            @AtLeast(1) int everyHours,
            @AtLeast(1) List<ContactWay> channels,
            Personal<String> safeWord,
            Optional<Personal<String>> duressWord,
            Optional<Personal<String>> relay,
            Optional<Personal<String>> contactPlan)
            implements CheckinCommand {}

    /**
     * Record that the person checked in.
     *
     * @param relayed whether another person said it for them
     * @param word the word that was said
     */
    record CheckIn(At at, ContactWay channel, boolean relayed, Personal<String> word, Optional<Personal<String>> note)
            implements CheckinCommand, AfterTheFact {}

    /**
     * Record what was found when somebody looked for the person.
     *
     * @param nextBy by when the person checks in again, if somebody looks for them before the agreed date
     * @param word the word that the person said
     */
    record FollowCheckin(
            At at,
            Reached result,
            Optional<Instant> nextBy,
            Optional<Personal<String>> word,
            Optional<Personal<String>> note)
            implements CheckinCommand, AfterTheFact {}

    /**
     * Record that the person does not check in until a date, which lies thirty days ahead at most.
     *
     * @param until by when the person checks in again
     */
    record PauseCheckins(At at, Instant until, Optional<Personal<String>> note) implements CheckinCommand {}

    /** Record that the person no longer checks in. */
    record EndCheckins(At at, Optional<Personal<String>> note) implements CheckinCommand {}
}
