package esperanza.investigation.closure.domain;

import static esperanza.investigation.closure.domain.Example.CALLS;
import static esperanza.investigation.closure.domain.Example.CASE;
import static esperanza.investigation.closure.domain.Example.JUDGMENT;
import static esperanza.investigation.closure.domain.Example.LINK;
import static esperanza.investigation.closure.domain.Example.PARTIES;
import static esperanza.investigation.closure.domain.Example.READ_AT;
import static esperanza.investigation.closure.domain.Example.SAID;
import static esperanza.investigation.closure.domain.Example.WHY;
import static esperanza.investigation.closure.domain.Example.by;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.closure.domain.ChecklistRun.Unmet;
import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.investigation.closure.domain.Hearings.Heard;
import esperanza.investigation.file.domain.FileStanding;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.kernel.EventId;
import esperanza.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a few people try on one file, on whatever work: it is never archived or closed unless its conditions held at
 * that moment, and what was accepted folds. A failure names the seed of its story.
 */
class AnyHistoryTest {

    private static final int STORIES = 1_000;
    private static final int STEPS = 60;
    private static final List<String> PEOPLE = List.of("inés", "omar", "sara");
    private static final List<String> ITEMS = List.of("HP-06", "EV-05", "AU-02");

    @Test
    void no_file_ends_unless_its_conditions_held_and_any_history_folds() {
        int archived = 0;
        int closed = 0;
        int kept = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            Story story = new Story(new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                story.step();
            }
            assertThat(story.broken).as("seed %s", seed).isEmpty();
            archived += story.count(FileArchived.class);
            closed += story.count(FileClosed.class);
            kept += story.count(ReopeningDeclined.class);
        }
        assertThat(archived).as("the stories reach archives").isGreaterThan(100);
        assertThat(closed).as("the stories reach closings").isGreaterThan(100);
        assertThat(kept).as("the stories reach declined reviews").isGreaterThan(100);
    }

    private static final class Story {

        private final ClosureDecider decider = new ClosureDecider();
        private final Random random;
        private final List<ClosureEvent> history = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();
        private final Set<EventId> used = new HashSet<>();
        private Optional<ArchiveProposed> proposed = Optional.empty();
        private Set<String> deciders = Set.of();

        Story(Random random) {
            this.random = random;
        }

        void step() {
            ClosureCommand command = command();
            Closure state = decider.replay(history);
            try {
                for (ClosureEvent event : decider.decide(state, command)) {
                    look(command, event, state);
                    history.add(event);
                }
            } catch (RuleViolation refused) {
                assertThat(refused.rule().title()).isNotBlank();
            }
            Closure next = decider.replay(history);
            expect(
                    next.reviews().isEmpty() || next.standing() == FileStanding.REVIEW_CALLED,
                    "a review of an open file");
            expect(next.proposal().isEmpty() || !next.standing().hasEnded(), "a proposal on an ended file");
        }

        int count(Class<? extends ClosureEvent> type) {
            return Math.toIntExact(history.stream().filter(type::isInstance).count());
        }

        /** The conditions in other words than the decider's. */
        private void look(ClosureCommand command, ClosureEvent event, Closure before) {
            switch (event) {
                case ArchiveProposed next -> {
                    ProposeArchive propose = (ProposeArchive) command;
                    expect(propose.ground() != ArchiveGround.LOW_CREDIBILITY, "archived for low credibility");
                    expectWorked(propose.basis());
                    proposed = Optional.of(next);
                }
                case FileArchived next -> {
                    Archive archive = (Archive) command;
                    ArchiveProposed first = proposed.orElseThrow();
                    expect(before.standing() == FileStanding.ARCHIVE_PROPOSED, "archived without a proposal");
                    expect(first.proposalId().equals(next.proposalId()), "another proposal");
                    expect(!first.proposedBy().equals(next.archivedBy()), "archived by who proposed it");
                    expect(!archive.by().answersForTheFile(), "archived by who answers for the file");
                    expectWorked(archive.basis());
                    expect(archive.basis().threats() <= first.threats(), "a threat was added");
                    expect(refs(archive.basis()).equals(Set.copyOf(first.lines())), "a line moved");
                    archive.basis()
                            .checklist()
                            .unmet()
                            .forEach(unmet ->
                                    expect(first.unmet().contains(unmet.item()), "an item was left undone since"));
                    expectHeard(archive.hearings(), next.heard());
                    deciders = Set.of(first.proposedBy(), next.archivedBy());
                }
                case FileClosed next -> {
                    Close close = (Close) command;
                    expect(before.standing() == FileStanding.OPEN, "closed while it was not open");
                    expect(!close.by().answersForTheFile(), "closed by who answers for the file");
                    expect(close.outcome().answersBothLevels(), "a level is not answered for");
                    expect(!close.outcome().owesReparation(), "a reparation is owed");
                    expect(!next.judgments().isEmpty(), "closed without a judgment");
                    expect(close.outcome().delivered(), "a fact is no judgment");
                    expectWorked(close.basis());
                    expectHeard(close.hearings(), next.heard());
                    expect(next.heard().stream().noneMatch(used::contains), "a hearing counted twice");
                    used.addAll(next.heard());
                    deciders = Set.of(next.closedBy());
                }
                case EndImposed next ->
                    deciders = Stream.concat(deciders.stream(), Stream.of(next.recordedBy()))
                            .collect(toUnmodifiableSet());
                case ReopeningDeclined _ -> {
                    Second by = ((KeepArchived) command).by();
                    expect(!deciders.contains(by.person()), "left by a person with a part in the end");
                    expect(!by.answersForTheFile(), "left by who answers for the file");
                }
                case ClosureEvent.FileReopened _ -> deciders = Set.of();
                default -> {}
            }
        }

        private void expectWorked(Basis basis) {
            basis.lines().forEach(line -> expect(line.ended(), "a line is open"));
            basis.checklist().unmet().forEach(unmet -> expect(unmet.justified(), "an item is not justified"));
        }

        private void expectHeard(Hearings hearings, List<EventId> relied) {
            PARTIES.forEach(party -> expect(
                    hearings.heard().stream()
                            .anyMatch(each -> each.party().equals(party) && relied.contains(each.hearing())),
                    "a party was not heard"));
        }

        private void expect(boolean holds, String otherwise) {
            if (!holds) {
                broken.add(otherwise);
            }
        }

        private ClosureCommand command() {
            UUID proposal = new UUID(2, random.nextInt(2));
            EventId cause = new EventId(new UUID(4, random.nextInt(3)));
            return switch (random.nextInt(10)) {
                case 0, 1 ->
                    new ProposeArchive(
                            CASE, by(any(PEOPLE)), proposal, any(List.of(ArchiveGround.values())), basis(), WHY);
                case 2, 3 -> new Archive(CASE, proposal, basis(), hearings(), second(), WHY);
                case 4 ->
                    random.nextBoolean()
                            ? new WithdrawProposal(CASE, proposal, WHY)
                            : new RefuseArchive(CASE, proposal, second(), WHY);
                case 5 -> new CallReview(CASE, cause);
                case 6 -> new KeepArchived(CASE, cause, second(), WHY);
                case 7 -> new Reopen(CASE, Optional.of(cause), WHY);
                case 8 -> new Close(CASE, basis(), outcome(), hearings(), second(), WHY);
                default ->
                    new RecordEnd(
                            CASE,
                            by(any(PEOPLE)),
                            any(List.of(ImposedBy.values())),
                            new UUID(3, random.nextInt(5)),
                            SAID);
            };
        }

        private Basis basis() {
            List<Unmet> unmet = ITEMS.stream()
                    .filter(_ -> seldom())
                    .map(item -> new Unmet(item, !seldom()))
                    .toList();
            List<Basis.Line> lines = List.of(
                    new Basis.Line(LINK, !seldom()),
                    new Basis.Line(seldom() ? new Ref(CALLS.id(), CALLS.version() + 2) : CALLS, true));
            return new Basis(new ChecklistRun(1, READ_AT, unmet), lines, seldom() ? 1 : 0);
        }

        private CaseOutcome outcome() {
            return new CaseOutcome(1, !seldom(), seldom(), seldom() ? List.of() : List.of(JUDGMENT), !seldom());
        }

        private Hearings hearings() {
            List<Heard> heard = PARTIES.stream()
                    .filter(_ -> !seldom())
                    .map(party -> new Heard(party, new EventId(new UUID(6, random.nextInt(8)))))
                    .toList();
            return new Hearings(PARTIES, heard);
        }

        private Second second() {
            return new Second(any(PEOPLE), seldom());
        }

        private Set<Ref> refs(Basis basis) {
            return Set.copyOf(basis.lines().stream().map(Basis.Line::ref).toList());
        }

        private boolean seldom() {
            return random.nextInt(8) == 0;
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
