package esperanza.investigation.release;

import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;
import static esperanza.investigation.release.ReleaseStreams.RELEASE;

import esperanza.investigation.evidence.FindEvidence;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.OpenedSecuring;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.release.Bundles.Basis;
import esperanza.investigation.release.Bundles.Bundle;
import esperanza.investigation.release.domain.Release;
import esperanza.investigation.release.domain.ReleaseCommand.ExportBundle;
import esperanza.investigation.release.domain.ReleaseEvent;
import esperanza.investigation.release.domain.ReleaseEvent.BundleExported;
import esperanza.investigation.release.domain.ReleaseRule;
import esperanza.investigation.release.domain.RestrictedItem;
import esperanza.investigation.stamp.Authority.Stamp;
import esperanza.investigation.stamp.StampHistories;
import esperanza.investigation.stamp.domain.HeadsText;
import esperanza.investigation.stamp.domain.StampedHead;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.OnRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Takes a bundle of released items out, after its export was recorded. */
@Singleton
public class ExportBundles {

    /** For which purpose the bundle of a release is taken out. */
    public record Export(CaseId caseId, UUID releaseId, OpeningPurpose purpose) {}

    private static final Logger LOG = Logger.getLogger(ExportBundles.class);

    /** Stands for the sum of a bundle that is not made, because its export is only judged. */
    private static final String NO_SUM = "0".repeat(64);

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseStreams cases;
    private final ActOnRelease releases;
    private final FindEvidence finder;
    private final OpenedSecuring securing;
    private final StampHistories stamps;
    private final Bundles bundles;
    private final OnRecord onRecord;
    private final CommandIds ids;

    ExportBundles(
            OnFile onFile,
            CaseWork work,
            CaseStreams cases,
            ActOnRelease releases,
            FindEvidence finder,
            OpenedSecuring securing,
            StampHistories stamps,
            Bundles bundles,
            OnRecord onRecord,
            CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.cases = cases;
        this.releases = releases;
        this.finder = finder;
        this.securing = securing;
        this.stamps = stamps;
        this.bundles = bundles;
        this.onRecord = onRecord;
        this.ids = ids;
    }

    /**
     * For the person who answers for the file. Waits until all streams of the case can be found, because a chain of
     * custody must not lack one.
     */
    public Uni<Bundle> export(Asked<?> asked, Export said) {
        UUID caseId = said.caseId().value();
        return CommandHandler.again(() -> onFile.ones(asked, caseId)
                .chain(cases::settled)
                .chain(() -> releases.released(said.caseId(), said.releaseId()))
                .chain(release -> finder.items(asked.caller(), caseId)
                        .chain(register -> exported(asked, said, release, register))));
    }

    private Uni<Bundle> exported(Asked<?> asked, Export said, Release.Known release, List<Item> register) {
        UUID bundleId = onFile.newId(asked, "bundle");
        List<RestrictedItem> restricted =
                RestrictedItems.among(release.content().items(), register);
        ExportBundle export =
                new ExportBundle(said.caseId(), said.releaseId(), bundleId, said.purpose(), restricted, NO_SUM);
        if (asked.sent().judgedOnly()) {
            return recorded(
                    asked,
                    export,
                    register,
                    new Bundle(bundleId, NO_SUM, Multi.createFrom().empty()));
        }
        return work.known(asked, RELEASE, said.releaseId(), export)
                .invoke(known -> known.ifPresent(_ -> refuseRepeated()))
                .invoke(() -> RELEASE.decider().decide(release, export)) // a refusal asks no authority, opens nothing
                .chain(() -> made(said.caseId(), bundleId, released(release, register)))
                .chain(bundle -> recorded(asked, summed(export, bundle), register, bundle));
    }

    private static List<Item> released(Release.Known release, List<Item> register) {
        return register.stream()
                .filter(item -> release.content()
                        .items()
                        .contains(item.known().content().evidenceId()))
                .toList();
    }

    private Uni<Bundle> made(CaseId caseId, UUID bundleId, List<Item> items) {
        HeadsText heads =
                stamps.text(items.stream().flatMap(ExportBundles::heads).toList());
        return securing.of(caseId.value(), items)
                .chain(secured -> stamps.earlier(caseId, heads).chain(earlier -> stamped(caseId, heads)
                        .chain(stamp -> bundles.bundle(
                                new Basis(bundleId, ids.now(), items, secured, heads, earlier, stamp)))));
    }

    /** A bundle does not wait for an authority that is away: it says then that its heads are not stamped. */
    private Uni<Optional<Stamp>> stamped(CaseId caseId, HeadsText heads) {
        return stamps.canBeAsked()
                ? stamps.stamp(caseId, heads)
                        .map(stamped -> Optional.of(stamped.stamp()))
                        .onFailure()
                        .invoke(away -> LOG.warnf(
                                "exported without a stamp: %s", away.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithItem(Optional.empty())
                : Uni.createFrom().item(Optional.empty());
    }

    /** An item that was restricted since the register was read does not leave: all is read and decided again. */
    private Uni<Bundle> recorded(Asked<?> asked, ExportBundle export, List<Item> register, Bundle bundle) {
        List<Seen> seen = register.stream()
                .<Seen>map(item -> new Seen.AtVersion(
                        EVIDENCE.stream(item.id()), item.events().head().version()))
                .toList();
        return onRecord.open(work.handle(asked, RELEASE, export.releaseId(), export, seen), outcome -> {
            if (!sums(outcome).allMatch(bundle.tagSum()::equals)) {
                refuseRepeated();
            }
            return Uni.createFrom().item(bundle);
        });
    }

    /** The sum on record is that of the first export, and each bundle has another. */
    private static void refuseRepeated() {
        throw new RuleViolation(ReleaseRule.BUNDLE_TAKEN_OUT);
    }

    private static Stream<String> sums(Outcome<ReleaseEvent> outcome) {
        return outcome.events().stream()
                .map(recorded -> recorded.event())
                .filter(BundleExported.class::isInstance)
                .map(event -> ((BundleExported) event).tagSum());
    }

    private static ExportBundle summed(ExportBundle export, Bundle bundle) {
        return new ExportBundle(
                export.caseId(),
                export.releaseId(),
                export.bundleId(),
                export.purpose(),
                export.restricted(),
                bundle.tagSum());
    }

    private static Stream<StampedHead> heads(Item item) {
        return Stream.of(
                        head("evidence", item.id(), item.events().head()),
                        head("custody", item.id(), item.chain().head()))
                .filter(head -> head.version() > 0);
    }

    private static StampedHead head(String category, UUID id, Head head) {
        return new StampedHead(category, id, head.version(), HexFormat.of().formatHex(head.hash()));
    }
}
