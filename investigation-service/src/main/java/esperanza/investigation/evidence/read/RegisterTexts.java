package esperanza.investigation.evidence.read;

import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.CustodyEvent.*;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.EvidenceEvent.*;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.Head;
import esperanza.runtime.log.Chain;
import esperanza.runtime.log.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The register of evidence as two texts for a third party, who checks the files and the second text with {@code
 * sha256sum}: the hashes, and the chain of custody. The chain holds codes, ids, pseudonyms and instants only, and the
 * hashes of the log.
 */
public record RegisterTexts(List<Item> items) {

    public static final String CHAIN = "chain.tsv";

    private static final String COLUMNS = "item\trecorded\toccurred\tevent\tby\tdetails\n";

    /**
     * The hashes, in the format of sha256sum: those of the files, and that of the chain.
     *
     * @param sha256 by item, as they were opened
     */
    public String sums(Map<UUID, String> sha256) {
        return Stream.concat(
                        items.stream().flatMap(item -> file(item, sha256).stream()),
                        Stream.of(line(sha256(chain()), CHAIN)))
                .collect(Collectors.joining());
    }

    /**
     * All events of the items, one a line, in the order of recording. Then, for each stream, its length and the hash of
     * its last event, which the log chains to all before.
     */
    public String chain() {
        Stream<String> events = items.stream()
                .flatMap(item -> Stream.concat(
                        item.events().events().stream()
                                .map(event -> new Row(event.position(), row(item, event, details(event.event())))),
                        item.chain().events().stream()
                                .map(event -> new Row(event.position(), row(item, event, details(event.event()))))))
                .sorted(Comparator.comparingLong(Row::position))
                .map(Row::text);
        Stream<String> heads = items.stream()
                .flatMap(item -> Stream.of(
                        head(item, "evidence", item.events().head()),
                        head(item, "custody", item.chain().head())));
        return Stream.of(Stream.of(COLUMNS), events, heads)
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
    }

    private record Row(long position, String text) {}

    private static Optional<String> file(Item item, Map<UUID, String> sha256) {
        return Optional.ofNullable(sha256.get(item.id())).map(hash -> line(hash, name(item)));
    }

    /** The name of an item's file, like {@code 01234567-….original}. */
    public static String name(Item item) {
        return item.id() + "." + item.known().content().copy().name().toLowerCase(Locale.ROOT);
    }

    private static String line(String sha256, String name) {
        return sha256 + "  " + name + "\n";
    }

    private static String row(Item item, Recorded<?> event, String details) {
        return String.join(
                        "\t",
                        item.id().toString(),
                        event.recordedAt().toString(),
                        event.occurredAt().toString(),
                        EventType.shortName(event.event().getClass()),
                        event.actor().pseudonym(),
                        details)
                + "\n";
    }

    private static String head(Item item, String category, Head head) {
        return "%s\t\t\tlog\t\tstream=%s version=%d hash=%s\n"
                .formatted(item.id(), category, head.version(), HexFormat.of().formatHex(head.hash()));
    }

    private static String details(EvidenceEvent event) {
        return switch (event) {
            case EvidenceIdentified known ->
                "kind=%s copy=%s".formatted(known.kind(), known.copy())
                        + given("of", known.of().map(EvidenceId::value))
                        + given("recipe", known.recipe());
            case EvidenceRestricted restricted -> "ground=" + restricted.ground();
            case EvidenceAnalysed analysed ->
                "act=%s on=%s".formatted(analysed.act(), analysed.on().value());
            case EvidenceDisclosed disclosed -> "to=" + disclosed.to();
            case EvidenceRuled ruled -> "ruling=" + ruled.ruling() + given("fact", ruled.factId());
        };
    }

    private static String details(CustodyEvent event) {
        return switch (event) {
            case EvidenceSecured secured ->
                "holder=%s how=%s".formatted(secured.holder(), secured.how())
                        + given("content", secured.contentId())
                        + given("attachment", secured.attachmentId());
            case CustodyOffered offered ->
                "transfer=%s from=%s to=%s".formatted(offered.transferId(), offered.from(), offered.to());
            case CustodyReceived received ->
                "transfer=%s holder=%s sealIntact=%s"
                        .formatted(received.transferId(), received.holder(), received.sealIntact());
            case CustodyDeclined declined ->
                "transfer=%s sealIntact=%s".formatted(declined.transferId(), declined.sealIntact());
            case IntegrityChecked checked -> "result=" + checked.result();
            case EvidenceDamaged damaged -> "segment=" + damaged.segment();
            case CustodyGapRecorded gap -> "from=%s to=%s".formatted(gap.from(), gap.to());
            case EvidenceDisposed disposed -> "as=" + disposed.as() + given("fact", disposed.factId());
        };
    }

    private static String given(String name, Optional<?> value) {
        return value.map(there -> " " + name + "=" + there).orElse("");
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Chain.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
