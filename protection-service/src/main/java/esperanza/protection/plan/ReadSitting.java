package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.DECISION;

import esperanza.access.Caller;
import esperanza.protection.ProtectionAction;
import esperanza.protection.decision.domain.OnAgenda;
import esperanza.protection.plan.read.MattersQuery;
import esperanza.protection.plan.read.MattersQuery.Called;
import esperanza.protocol.body.Body;
import esperanza.protocol.term.LegalCalendar;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Reads the sitting of a body on one day: its matters, and how far each is. A matter of a case that the reader may not
 * know of is left out, and no number tells that it is there.
 */
@Singleton
public class ReadSitting {

    /** A matter of the agenda. */
    public record Item(Called called, OnAgenda matter) {}

    private final MattersQuery matters;
    private final Streams streams;

    ReadSitting(MattersQuery matters, Streams streams) {
        this.matters = matters;
        this.streams = streams;
    }

    /** The agenda in its order. Empty: the body was not called, or the reader may know of none of its matters. */
    public Uni<List<Item>> agenda(Caller caller, Body body, LocalDate day, LegalCalendar calendar) {
        return matters.called(
                        caller.credential(ProtectionAction.LIST_MATTERS),
                        body.code(),
                        calendar.startOf(day),
                        calendar.startOf(day.plusDays(1)))
                .chain(this::items);
    }

    private Uni<List<Item>> items(List<Called> called) {
        List<UUID> ids = called.stream().map(Called::decisionId).toList();
        return streams.read(DECISION.type(), ids).map(histories -> called.stream()
                .flatMap(each ->
                        OnAgenda.of(histories.get(each.decisionId()).events())
                                .map(matter -> new Item(each, matter))
                                .stream())
                .sorted(Comparator.comparing(
                                (Item each) -> each.matter().sitting().at())
                        .thenComparing(each -> each.matter().place()))
                .toList());
    }
}
