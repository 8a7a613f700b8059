package esperanza.protection.decision.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.decision.domain.Ballot.VoteOnMeasure;
import esperanza.protection.decision.domain.DecisionEvent.SeatedMember;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.Voice;
import esperanza.protocol.body.Body;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on one decision after its matter was prepared. */
public sealed interface DecisionCommand {

    /** The decision about one measure, with the reasons for it. */
    record Ruling(MeasureId proposedId, boolean granted, String reasons) {}

    /**
     * Call the body for a matter, or call it for another day.
     *
     * @param decideBy the end of the day of the session
     * @param latest the last instant that the profile allows for the decision; empty: any
     * @param papersBy by when its members have the papers; empty: no rule says so
     */
    record ScheduleMatter(
            At at, Instant meetsOn, Instant decideBy, Optional<Instant> latest, Optional<Instant> papersBy)
            implements DecisionCommand {}

    /** Record that the members of the body have the papers of the matter. */
    record SendPapers(Optional<Personal<String>> note) implements DecisionCommand, OfTheVersionRead {}

    /**
     * Say who is there for the matter. Said anew when somebody comes or leaves, until the first vote.
     *
     * @param seats who fills the seats of the body
     */
    record OpenSitting(At at, Body body, FilledSeats seats, List<SeatedMember> members) implements DecisionCommand {}

    /** Stay out of the matter, with the seat that you fill. */
    record RecuseSeat(At at, Optional<Personal<String>> reasons) implements DecisionCommand, OfTheVersionRead {}

    /** Vote on each proposed measure, with the seat that you fill. */
    record CastVote(At at, Body body, List<VoteOnMeasure> votes) implements DecisionCommand {}

    /** Record that the matter is no longer put to those who decide. */
    record WithdrawMatter(Personal<String> reasons) implements DecisionCommand, OfTheVersionRead {}

    /**
     * @param body who decides, by the profile in force
     * @param seats who fills the seats of the body; read where the sitting does not say how many are filled
     * @param ballot the votes; of a body of one seat there are none
     * @param alike whether the reasons are near-identical to those of other decisions
     */
    record DecideMatter(
            At at, Body body, FilledSeats seats, List<Ruling> rulings, Ballot ballot, Optional<AlikeReasons> alike)
            implements DecisionCommand {

        /** Where nobody recorded who fills the seats of the body. */
        public DecideMatter(At at, Body body, List<Ruling> rulings, Ballot ballot, Optional<AlikeReasons> alike) {
            this(at, body, FilledSeats.NOT_KEPT, rulings, ballot, alike);
        }
    }

    /** @param body who decided, by the profile in force */
    record AdoptDecision(At at, Body body, Optional<Personal<String>> note) implements DecisionCommand {}

    /** Return the decision to those who made it; they decide again. */
    record ReturnDecision(At at, Personal<String> reasons) implements DecisionCommand, OfTheVersionRead {}

    /**
     * Record that the person was told the decision and its reasons, and until when they can appeal.
     *
     * @param appealBy the last instant for an appeal, as the person was told
     */
    record TellBeneficiary(At at, TellingChannel channelClass, Instant appealBy, Optional<Personal<String>> words)
            implements DecisionCommand, OfTheVersionRead, AfterTheFact {}

    /** Write down what the session said of the matter, and how it decided. */
    record RecordMinutes(At at, Personal<String> words) implements DecisionCommand, OfTheVersionRead {}

    /** Sign the minutes of the session. */
    record SignMinutes(At at) implements DecisionCommand, OfTheVersionRead {}

    /** A task of another institution by which the decision is carried out. */
    record TaskOfDecision(UUID taskId) {}

    /** Record that the authorities that carry out the decision were told it. */
    record TellAuthorities(List<TaskOfDecision> tasks) implements DecisionCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * Record that the other side confirms that the person was told.
     *
     * @param by the side that confirms
     */
    record ConfirmTelling(At at, Voice by, Optional<Personal<String>> note)
            implements DecisionCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * Record that the other side says that the person was not told, or not all of it.
     *
     * @param by the side that contests
     */
    record ContestTelling(Voice by, Optional<Personal<String>> note)
            implements DecisionCommand, OfTheVersionRead, AfterTheFact {}
}
