package esperanza.investigation.file;

import static esperanza.kernel.store.TestRequests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import esperanza.investigation.closure.domain.Basis;
import esperanza.investigation.closure.domain.ChecklistRun;
import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureDecider;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.closure.domain.ClosureEvent.EndImposed;
import esperanza.investigation.closure.domain.ClosureEvent.FileClosed;
import esperanza.investigation.closure.domain.EndDetails;
import esperanza.investigation.closure.domain.Hearings;
import esperanza.investigation.closure.domain.Hearings.Heard;
import esperanza.investigation.closure.domain.ImposedBy;
import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.CustodyCommand;
import esperanza.investigation.evidence.domain.CustodyCommand.DisposeOfEvidence;
import esperanza.investigation.evidence.domain.CustodyCommand.SecureEvidence;
import esperanza.investigation.evidence.domain.CustodyDecider;
import esperanza.investigation.evidence.domain.CustodyDisposal;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceDisposed;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.investigation.evidence.domain.CustodySecuring;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.FileHash;
import esperanza.investigation.file.Interleaved.Deciding;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.investigation.programme.domain.LineCode;
import esperanza.investigation.programme.domain.LineCommand;
import esperanza.investigation.programme.domain.LineCommand.OpenLine;
import esperanza.investigation.programme.domain.LineCommand.PrivateLife;
import esperanza.investigation.programme.domain.LineDecider;
import esperanza.investigation.programme.domain.LineEvent;
import esperanza.investigation.programme.domain.LineEvent.LineOpened;
import esperanza.investigation.programme.domain.LineId;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Seen;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two persons decide on several streams at the same time: in every order of their steps, each rests on what is so. */
class InterleavingsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final StreamId CLOSURE = new StreamId("closure", CASE.value());
    private static final LineId LINE = new LineId(new UUID(2, 1));
    private static final StreamId OF_LINE = new StreamId("line", LINE.value());
    private static final StreamId HERE = new StreamId("custody", new UUID(3, 1));
    private static final StreamId THERE = new StreamId("custody", new UUID(3, 2));
    private static final UUID JUDGMENT = new UUID(4, 1);
    private static final PartyRef WOMAN = new PartyRef(new UUID(5, 1));
    private static final Personal<String> WHY = Personal.of(CASE.value(), "…");
    private static final String DIGEST = "the same file";

    @Test
    void no_line_is_opened_in_a_file_that_has_ended() {
        inEveryOrder(InterleavingsTest::open, InterleavingsTest::end, recorded -> {
            int ended = index(recorded, EndImposed.class);
            assertThat(ended).as("an end from outside is always recorded").isNotNegative();
            assertThat(index(recorded, LineOpened.class)).isLessThan(ended);
        });
    }

    @Test
    void no_file_is_closed_while_a_line_is_open() {
        inEveryOrder(InterleavingsTest::open, InterleavingsTest::close, recorded -> assertThat(recorded)
                .hasSize(1)
                .hasOnlyElementsOfTypes(LineOpened.class, FileClosed.class));
    }

    @Test
    void no_file_is_given_back_that_another_case_holds() {
        inEveryOrder(InterleavingsTest::giveBack, InterleavingsTest::secureThere, recorded -> {
            int there = index(recorded, EvidenceSecured.class);
            assertThat(there).as("securing is never refused").isNotNegative();
            assertThat(index(recorded, EvidenceDisposed.class)).isLessThan(there);
        });
    }

    private static Uni<?> open(Interleaved.Log log) {
        WhileOpen whileOpen = new WhileOpen(of -> log.of(ClosureEvent.class)
                .read(CLOSURE)
                .map(history -> new FileStandings.Read(
                        history.replay(new ClosureDecider()).standing(),
                        new Seen.AtVersion(CLOSURE, history.head().version()))));
        CommandHandler<LineCommand, ?, LineEvent> lines =
                new CommandHandler<>(log.of(LineEvent.class), new LineDecider());
        LineCommand open = new OpenLine(
                CASE,
                new At(Instant.EPOCH, "inés"),
                LINE,
                LineCode.L5,
                List.of(HypothesisId.first(CASE)),
                WHY,
                new PrivateLife(true, false));
        return CommandHandler.again(() -> whileOpen.handle(CASE, lines, request(OF_LINE, open), List.of()));
    }

    private static Uni<?> end(Interleaved.Log log) {
        Personal<EndDetails> said =
                Personal.of(CASE.value(), new EndDetails("Court 3", "2026-00417", "E-1", Optional.empty()));
        ClosureCommand end =
                new RecordEnd(CASE, new At(Instant.EPOCH, "omar"), ImposedBy.LIMITATION, new UUID(4, 2), said);
        return new CommandHandler<>(log.of(ClosureEvent.class), new ClosureDecider()).handle(request(CLOSURE, end));
    }

    private static Uni<?> close(Interleaved.Log log) {
        CommandHandler<ClosureCommand, ?, ClosureEvent> closures =
                new CommandHandler<>(log.of(ClosureEvent.class), new ClosureDecider());
        return CommandHandler.again(() -> log.last().chain(upTo -> log.of(LineEvent.class)
                .read(OF_LINE)
                .map(history -> history.events().isEmpty()
                        ? List.<Basis.Line>of()
                        : List.of(new Basis.Line(
                                new Ref(LINE.value(), history.head().version()),
                                history.replay(new LineDecider()).in(CASE).hasEnded())))
                .map(lines -> request(CLOSURE, closing(lines)))
                .chain(request -> closures.handle(request.having(List.of(new Seen.CaseUpTo(CASE, upTo)))))));
    }

    private static ClosureCommand closing(List<Basis.Line> lines) {
        return new Close(
                CASE,
                new Basis(new ChecklistRun(1, Instant.EPOCH, List.of()), lines, 0),
                new CaseOutcome(1, true, false, List.of(JUDGMENT), true),
                new Hearings(List.of(WOMAN), List.of(new Heard(WOMAN, new EventId(new UUID(6, 1))))),
                new Second("sara", false),
                WHY);
    }

    private static Uni<?> giveBack(Interleaved.Log log) {
        CommandHandler<CustodyCommand, Custody, CustodyEvent> custody = custody(log);
        return CommandHandler.again(() -> log.last().chain(upTo -> log.of(CustodyEvent.class)
                .read(THERE)
                .map(history -> history.replay(new CustodyDecider()) instanceof Secured secured && secured.isHeld())
                .map(elsewhere -> request(HERE, (CustodyCommand) new DisposeOfEvidence(
                        CASE, "inés", CustodyDisposal.RETURNED, Optional.empty(), elsewhere, WHY)))
                .chain(request -> custody.handle(
                        request.having(List.of(new Seen.CaseUpTo(CASE, upTo), new Seen.CaseUpTo(OTHER, upTo)))))));
    }

    private static Uni<?> secureThere(Interleaved.Log log) {
        return custody(log).handle(request(THERE, secure(OTHER, THERE)));
    }

    private static CommandHandler<CustodyCommand, Custody, CustodyEvent> custody(Interleaved.Log log) {
        return new CommandHandler<>(log.of(CustodyEvent.class), new CustodyDecider());
    }

    private static CustodyCommand secure(CaseId of, StreamId item) {
        return new SecureEvidence(
                of,
                new EvidenceId(item.id()),
                true,
                Optional.of(new FileHash(Personal.of(of.value(), "00"), DIGEST)),
                "inés",
                CustodySecuring.COPIED,
                Personal.of(of.value(), "…"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static int index(List<Object> recorded, Class<?> type) {
        return recorded.stream()
                .filter(type::isInstance)
                .map(recorded::indexOf)
                .findFirst()
                .orElse(-1);
    }

    private static void inEveryOrder(Deciding one, Deciding other, Consumer<List<Object>> holds) {
        for (int order = 0; order < 1 << Interleaved.STEPS; order++) {
            Interleaved both = new Interleaved(order, log -> custody(log).handle(request(HERE, secure(CASE, HERE))));
            List<Object> recorded = both.recorded(one, other);
            assertThatNoException()
                    .as("order %s: %s", Integer.toBinaryString(order), recorded)
                    .isThrownBy(() -> holds.accept(recorded));
        }
    }
}
