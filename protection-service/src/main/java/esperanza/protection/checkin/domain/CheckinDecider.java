package esperanza.protection.checkin.domain;

import static esperanza.protection.checkin.domain.CheckinRule.CHECKIN_OVERDUE;
import static esperanza.protection.checkin.domain.CheckinRule.NEXT_IN_PAST;
import static esperanza.protection.checkin.domain.CheckinRule.NEXT_TOO_FAR;
import static esperanza.protection.checkin.domain.CheckinRule.NO_CHECKINS;
import static esperanza.protection.checkin.domain.CheckinRule.SAFE_NEEDS_WORD;
import static esperanza.protection.checkin.domain.CheckinRule.WORDS_ALIKE;

import esperanza.kernel.At;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.checkin.domain.CheckinCommand.*;
import esperanza.protection.checkin.domain.CheckinEvent.*;
import esperanza.protection.checkin.domain.CheckinState.Agreed;
import esperanza.protection.checkin.domain.CheckinState.None;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rules of check-ins. A word is never judged here: a wrong word and one of a person who is forced record the same as
 * the right one, and an alarm follows on its own stream.
 */
public final class CheckinDecider implements Decider<CheckinCommand, CheckinState, CheckinEvent> {

    private final Optional<ProtectedPerson> person;

    /** @param person as the one who gives the command may know of them; empty: the person gives it */
    public CheckinDecider(Optional<ProtectedPerson> person) {
        this.person = person;
    }

    @Override
    public CheckinState initial() {
        return new None();
    }

    @Override
    public List<CheckinEvent> decide(CheckinState state, CheckinCommand command) {
        return switch (command) {
            case AgreeCheckins agree -> agreed(state, agree);
            case CheckIn in -> List.of(checkedIn(agreed(state), in));
            case FollowCheckin follow -> List.of(followed(agreed(state), follow));
            case PauseCheckins pause -> List.of(paused(inTime(agreed(state), pause.at()), pause));
            case EndCheckins end -> List.of(ended(inTime(agreed(state), end.at()), end.note()));
        };
    }

    @Override
    public CheckinState evolve(CheckinState state, CheckinEvent event) {
        return switch (event) {
            case CheckinAgreed news ->
                new Agreed(
                        new Concerned(news.planId(), news.parties(), news.caseId()),
                        new Rhythm(news.everyHours()),
                        news.nextBy(),
                        0);
            case CheckedIn news -> agreedBefore(state).checkedIn(news.nextBy(), news.relayed());
            case CheckinFollowed news ->
                agreedBefore(state)
                        .until(news.nextBy().orElse(agreedBefore(state).due()));
            case CheckinPaused news -> agreedBefore(state).until(news.until());
            case CheckinEnded _ -> new None();
        };
    }

    /** The agreement before it ends: in another case its term would run on, and each end calls a second person. */
    private List<CheckinEvent> agreed(CheckinState state, AgreeCheckins agree) {
        CheckinEvent agreed = agreed(agree);
        return ifKnown(state)
                .map(before -> List.of(ended(inTime(before, agree.at()), Optional.empty()), agreed))
                .orElseGet(() -> List.of(agreed));
    }

    private CheckinEvent agreed(AgreeCheckins agree) {
        Concerned of = person.orElseThrow(() -> new RuleViolation(NO_CHECKINS)).in(agree.caseId());
        Personal<AgreedWords> words = AgreedWords.of(of.planId(), agree.safeWord(), agree.duressWord());
        if (words.value().filter(AgreedWords::areAlike).isPresent()) {
            throw new RuleViolation(WORDS_ALIKE);
        }
        if (new Rhythm(agree.everyHours()).isTooSlow()) {
            throw new RuleViolation(NEXT_TOO_FAR);
        }
        return new CheckinAgreed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.planId().value(),
                ahead(agree.nextBy(), agree.at()),
                agree.everyHours(),
                agree.channels(),
                words,
                agree.relay(),
                agree.contactPlan());
    }

    private static CheckinEvent checkedIn(Agreed agreed, CheckIn in) {
        Concerned of = agreed.of();
        return new CheckedIn(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.planId().value(),
                agreed.after(in.at().now(), in.relayed()),
                in.channel(),
                in.relayed(),
                SpokenWord.digest(of.planId(), in.word()),
                in.note());
    }

    /** Whatever was found, the rhythm goes on: a date after the agreed one would be a pause, which calls a second person. */
    private static CheckinEvent followed(Agreed agreed, FollowCheckin follow) {
        if (follow.result() == Reached.SAFE && follow.word().isEmpty()) {
            throw new RuleViolation(SAFE_NEEDS_WORD);
        }
        Concerned of = agreed.of();
        Instant agreedNext = agreed.after(follow.at().now(), false);
        return new CheckinFollowed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.planId().value(),
                follow.result(),
                Optional.of(follow.nextBy()
                        .map(next -> between(follow.at().now(), next, agreedNext))
                        .orElse(agreedNext)),
                follow.word().map(word -> SpokenWord.digest(of.planId(), word)),
                follow.note());
    }

    private static CheckinEvent paused(Agreed agreed, PauseCheckins pause) {
        Concerned of = agreed.of();
        return new CheckinPaused(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.planId().value(),
                ahead(pause.until(), pause.at()),
                pause.note());
    }

    private static CheckinEvent ended(Agreed agreed, Optional<Personal<String>> note) {
        Concerned of = agreed.of();
        return new CheckinEnded(
                of.planId(), of.parties(), of.caseId(), of.planId().value(), note);
    }

    /** While a person is silent, whoever is called looks for them: no other act makes the silence disappear. */
    private static Agreed inTime(Agreed agreed, At at) {
        if (agreed.due().isBefore(at.now())) {
            throw new RuleViolation(CHECKIN_OVERDUE);
        }
        return agreed;
    }

    private Agreed agreed(CheckinState state) {
        return ifKnown(state).orElseThrow(() -> new RuleViolation(NO_CHECKINS));
    }

    /** Empty for somebody who may not know of the case of the agreement. */
    private Optional<Agreed> ifKnown(CheckinState state) {
        return Optional.of(state)
                .filter(Agreed.class::isInstance)
                .map(Agreed.class::cast)
                .filter(agreed -> person.filter(
                                known -> !known.knows(agreed.of().caseId()))
                        .isEmpty());
    }

    private static Agreed agreedBefore(CheckinState state) {
        return switch (state) {
            case Agreed agreed -> agreed;
            case None _ -> throw new IllegalStateException("a person checked in before it was agreed");
        };
    }

    private static Instant ahead(Instant next, At at) {
        return between(at.now(), next, at.now().plus(Rhythm.LONGEST));
    }

    private static Instant between(Instant now, Instant next, Instant latest) {
        if (!next.isAfter(now)) {
            throw new RuleViolation(NEXT_IN_PAST);
        }
        if (next.isAfter(latest)) {
            throw new RuleViolation(NEXT_TOO_FAR);
        }
        return next;
    }
}
