package esperanza.protection.decision;

import static esperanza.access.Role.BOARD_MEMBER;
import static esperanza.protection.ProtectionAction.DECIDE_MATTER;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.protection.decision.domain.AlikeReasons;
import esperanza.protection.decision.domain.Ballot.VoteOnMeasure;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionEvent.SeatedMember;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.PreparedMatter;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.body.Body;
import esperanza.protocol.term.LegalCalendar;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Terms;
import esperanza.runtime.Together;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Handles the commands on a decision that rest on the rules of a body. */
@Singleton
public class ActOnDecision {

    /** When the body meets for the matter. */
    public record Scheduling(PlanId planId, DecisionId decisionId, Instant meetsOn) implements OfTheVersionRead {}

    /**
     * A member who is there.
     *
     * @param seat the code of the seat that the member fills
     * @param person the {@code sub} claim of the tokens of the member
     */
    public record Member(@NotBlank String seat, @NotBlank String person) {}

    /** Those who are there for the matter. */
    public record Attendance(
            PlanId planId, DecisionId decisionId, @NotEmpty List<Member> members) implements OfTheVersionRead {}

    /** The vote on each proposed measure. */
    public record Vote(
            PlanId planId, DecisionId decisionId, @NotEmpty List<VoteOnMeasure> votes) implements OfTheVersionRead {}

    /** The decision about each proposed measure. */
    public record MatterDecision(
            PlanId planId, DecisionId decisionId, @NotEmpty List<Ruling> rulings) implements OfTheVersionRead {}

    /** The signature. */
    public record Adoption(PlanId planId, DecisionId decisionId, Optional<Personal<String>> note)
            implements OfTheVersionRead {}

    /** The rule of the profile; without it the date of a session is open. */
    private static final String DECIDED = "MATTER_DECIDED";

    private final CommandIds ids;
    private final PreparedMatters matters;
    private final KnownReasons reasons;
    private final Profiles profiles;
    private final Colleagues colleagues;
    private final KeepSeats seats;

    ActOnDecision(
            CommandIds ids,
            PreparedMatters matters,
            KnownReasons reasons,
            Profiles profiles,
            Colleagues colleagues,
            KeepSeats seats) {
        this.ids = ids;
        this.matters = matters;
        this.reasons = reasons;
        this.profiles = profiles;
        this.colleagues = colleagues;
        this.seats = seats;
    }

    /** The body decides by the end of the day of its session: a vote in the evening is not late. */
    public Uni<Outcome<DecisionEvent>> schedule(Asked<?> asked, Scheduling said) {
        Profile profile = profiles.at(ids.now());
        LegalCalendar calendar = profile.legalCalendar();
        return matters.handle(asked, said.planId(), said.decisionId(), matter -> Uni.createFrom()
                .item(new ScheduleMatter(
                        ids.at(asked),
                        said.meetsOn(),
                        calendar.endOfDay(said.meetsOn()),
                        Terms.latest(profile, DECIDED, ids.now()),
                        body(matter).papersBy(said.meetsOn(), calendar))));
    }

    /**
     * A person who may not know of the case leaves an empty seat, like one who is not there: no answer tells the two
     * apart, because it would tell whom a wall shuts out.
     */
    public Uni<Outcome<DecisionEvent>> open(Asked<?> asked, Attendance said) {
        return matters.handle(asked, said.planId(), said.decisionId(), matter -> Uni.combine()
                .all()
                .unis(Together.ask(said.members(), member -> seated(member, matter.caseId())), seats.of(body(matter)))
                .with((members, filled) -> new OpenSitting(
                        ids.at(asked),
                        body(matter),
                        filled,
                        members.stream().flatMap(Optional::stream).toList())));
    }

    private Uni<Optional<SeatedMember>> seated(Member member, CaseId of) {
        return colleagues
                .pseudonym(member.person(), BOARD_MEMBER, DECIDE_MATTER, of)
                .map(person -> Optional.of(new SeatedMember(member.seat(), person)))
                .onFailure(ActOnDecision::mayNotKnow)
                .recoverWithItem(Optional.empty());
    }

    private static boolean mayNotKnow(Throwable failure) {
        return failure instanceof RuleViolation refused && refused.rule() == Colleagues.Rule.MAY_NOT_KNOW_OF_THE_CASE;
    }

    public Uni<Outcome<DecisionEvent>> vote(Asked<?> asked, Vote said) {
        return matters.vote(asked, said.planId(), said.decisionId(), matter -> Uni.createFrom()
                .item(new CastVote(ids.at(asked), body(matter), said.votes())));
    }

    public Uni<Outcome<DecisionEvent>> decide(Asked<?> asked, MatterDecision said) {
        return matters.handle(asked, said.planId(), said.decisionId(), matter -> matters.ballot(
                                said.planId(), said.decisionId())
                        .chain(ballot -> Uni.combine()
                                .all()
                                .unis(reasons.alike(said.planId(), texts(said)), seats.of(body(matter)))
                                .with((alike, filled) -> new DecideMatter(
                                        ids.at(asked),
                                        body(matter),
                                        filled,
                                        said.rulings(),
                                        ballot,
                                        AlikeReasons.of(alike)))))
                .call(() -> asked.sent().judgedOnly()
                        ? Uni.createFrom().voidItem()
                        : reasons.keep(said.planId(), said.decisionId(), texts(said)));
    }

    private static List<String> texts(MatterDecision said) {
        return said.rulings().stream().map(Ruling::reasons).toList();
    }

    public Uni<Outcome<DecisionEvent>> adopt(Asked<?> asked, Adoption said) {
        return matters.handle(asked, said.planId(), said.decisionId(), matter -> Uni.createFrom()
                .item(new AdoptDecision(ids.at(asked), body(matter), said.note())));
    }

    private Body body(PreparedMatter matter) {
        return profiles.body(matter.body())
                .orElseThrow(
                        () -> new IllegalStateException("no version of the profile has the body " + matter.body()));
    }
}
