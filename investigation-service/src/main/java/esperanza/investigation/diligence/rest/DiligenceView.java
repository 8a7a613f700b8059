package esperanza.investigation.diligence.rest;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.investigation.diligence.FindDiligence;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Checklist;
import esperanza.protocol.diligence.Item;
import esperanza.protocol.diligence.ItemStatus;
import esperanza.protocol.diligence.ItemStatus.Proven;
import esperanza.protocol.diligence.ItemStatus.Reason;
import esperanza.protocol.diligence.ItemStatus.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The checklist of a case at an instant.
 *
 * @param list the version of the checklist
 * @param provisional true: asOf is still to come, and what is recorded until then may change the answer
 * @param diligent false: a mandatory item is neither met nor ruled out nor justified
 */
public record DiligenceView(
        CaseId caseId, int list, Instant asOf, boolean provisional, boolean diligent, List<ItemView> items) {

    /**
     * One item.
     *
     * @param contestable true: the person may contest it
     * @param weak true: the proof shows that something was asked or considered, not that it was done well
     * @param reason why the item is not applicable
     * @param lateBy how long after the due instant it was proven (ISO 8601)
     * @param provenBy the events that prove it, or rule it out, as far as the reader may see them in full
     * @param justification the event that says why it was left undone; it stays undone
     * @param contests the ids of open contests
     */
    public record ItemView(
            String item,
            boolean mandatory,
            boolean contestable,
            boolean weak,
            Label label,
            String standard,
            Item.Mark mark,
            Status status,
            Optional<Reason> reason,
            Optional<Instant> due,
            Optional<String> lateBy,
            List<Shown> provenBy,
            Optional<Shown> justification,
            List<String> contests) {

        static ItemView of(ItemStatus status, Caller reader) {
            Item item = status.item();
            return new ItemView(
                    item.id(),
                    item.mandatory(),
                    item.contestable(),
                    item.weak(),
                    Label.of(item),
                    item.standard(),
                    item.mark(),
                    status.status(),
                    status.reason(),
                    status.due(),
                    status.lateBy().map(Duration::toString),
                    status.provenBy().stream()
                            .filter(proven -> Shown.to(reader, proven))
                            .map(Shown::of)
                            .toList(),
                    status.justification().map(Shown::of),
                    status.contests());
        }
    }

    /** An event that the status points at. */
    public record Shown(String event, UUID stream, int version, Instant recordedAt) {

        static Shown of(Proven proven) {
            return new Shown(proven.event(), proven.stream(), proven.version(), proven.recordedAt());
        }

        private static boolean to(Caller reader, Proven proven) {
            return Access.sees(reader, Audience.valueOf(proven.audience()), proven.source()) == Visibility.FULL;
        }
    }

    /** What the item asks for. */
    public record Label(String en, String es, String pt) {

        static Label of(Item item) {
            return new Label(
                    Checklist.label(item, Locale.ENGLISH),
                    Checklist.label(item, Locale.of("es")),
                    Checklist.label(item, Locale.of("pt")));
        }
    }

    static DiligenceView of(FindDiligence.Found found, Caller reader) {
        boolean diligent = found.items().stream()
                .noneMatch(status -> status.isUnmet() && status.justification().isEmpty());
        return new DiligenceView(
                found.caseId(),
                found.list(),
                found.asOf(),
                found.provisional(),
                diligent,
                found.items().stream()
                        .map(status -> ItemView.of(status, reader))
                        .toList());
    }
}
