package esperanza.investigation.release;

import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.log.Chain;
import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle leaves the house, and its receiver checks it with sha256sum, openssl and Node alone. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(value = AuthorityResource.class, restrictToAnnotatedClass = true)
class BundleTest {

    private static final String LEAD = "investigator";
    private static final String VOICE = "the bytes of the voice note";
    private static final String SUM = "ab".repeat(32);
    private static final String AFTER_THE_CERTIFICATE =
            "" + Instant.now().plus(Duration.ofDays(3)).getEpochSecond();
    private static final Path SCRIPT =
            Path.of("../deploy/foreign-client/bundle.mjs").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private UUID caseId;

    @BeforeEach
    void aFile() {
        caseId = taken();
    }

    @Test
    void a_stranger_checks_a_bundle_and_each_change_of_it_is_named() throws Exception {
        String item = secured();
        eventually(
                () -> person("ombudsman").get(path(caseId) + "/releases").json(),
                shown -> shown.getInt("notStamped") == 0 && shown.getString("lastStamp") != null);
        String release = released(item);
        Answer bundle = export(release).expect(200);
        assertThat(bundle.contentType()).startsWith("application/zip");
        assertThat(bundle.header("Cache-Control")).isEqualTo("no-store");
        Path bag = unpacked(bundle);
        Stranger stranger = new Stranger(bag);

        assertThat(stranger.runs("sha256sum", "-c", "--strict", "manifest-sha256.txt"))
                .returns(0, Stranger.Ran::exit);
        assertThat(stranger.runs("sha256sum", "-c", "--strict", "tagmanifest-sha256.txt"))
                .returns(0, Stranger.Ran::exit);
        assertThat(signature(stranger, AuthorityResource.mechanism())).returns(0, Stranger.Ran::exit);
        assertThat(signature(stranger, AuthorityResource.root())).returns(0, Stranger.Ran::exit);
        assertThat(signature(stranger, AuthorityResource.foreign()).exit()).isNotZero();
        assertThat(stamp(stranger, "tagmanifest", ".p7s")).returns(0, Stranger.Ran::exit);
        assertThat(signatureAtItsStamp(stranger)).returns(0, Stranger.Ran::exit);
        assertThat(signature(stranger, AuthorityResource.mechanism(), "-attime", AFTER_THE_CERTIFICATE)
                        .exit())
                .isNotZero();
        assertThat(stamp(stranger, "heads")).returns(0, Stranger.Ran::exit);
        assertThat(stamp(stranger, "stamps/0001")).returns(0, Stranger.Ran::exit);
        assertThat(stranger.runs("node", SCRIPT.toString(), "."))
                .returns(new Stranger.Ran(0, "2 histories, 0 broken\n"), ran -> ran);
        assertThat(inNoList(stranger)).isEqualTo(new Stranger.Ran(1, ""));
        checkedAsABag(bag);
        assertThat(Files.readString(bag.resolve("data/elsewhere.sha256"))).isEqualTo(SUM + "  " + item + ".original\n");
        assertThat(Files.readString(bag.resolve("data/events.jsonl"))).doesNotContain("Her house");

        changed(bag, "data/chain.tsv", "holder=", "holder=f");
        assertThat(stranger.runs("sha256sum", "-c", "--strict", "manifest-sha256.txt")
                        .said())
                .contains("data/chain.tsv: FAILED");
        unpacked(bundle);
        List<String> events = Files.readAllLines(bag.resolve("data/events.jsonl"));
        Files.write(bag.resolve("data/events.jsonl"), List.of(events.getFirst(), events.getLast()));
        assertThat(stranger.runs("node", SCRIPT.toString(), ".").said())
                .contains("BROKEN custody " + item + " at version 2");
        unpacked(bundle);
        changed(bag, "data/chain.tsv", "result=MATCHES", "result=DIFFERS");
        changed(bag, "data/chain.tsv", "evidence-secured", "evidence-disposed");
        assertThat(stranger.runs("node", SCRIPT.toString(), ".").said())
                .contains("BROKEN custody " + item + " at version 1: not as chain.tsv tells it")
                .contains("BROKEN custody " + item + " at version 2: not as chain.tsv tells it");
        unpacked(bundle);
        Files.writeString(bag.resolve("data/added.txt"), "added");
        assertThat(stranger.runs("node", SCRIPT.toString(), ".").said()).contains("BROKEN data/added.txt: in no list");
        assertThat(inNoList(stranger).said()).isEqualTo("data/added.txt\n");
        Files.delete(bag.resolve("data/added.txt"));
        unpacked(bundle);
        changed(bag, "signature/stamps/0001.txt", " 1 ", " 9 ");
        assertThat(stranger.runs("node", SCRIPT.toString(), ".").said())
                .contains("BROKEN signature/stamps/0001.txt: stamped what events.jsonl does not tell");
        unpacked(bundle);
        changed(bag, "data/items.tsv", item, UUID.randomUUID().toString());
        assertThat(stranger.runs("node", SCRIPT.toString(), ".").said())
                .contains("BROKEN " + item + ": not in items.tsv");
        unpacked(bundle);
        changed(bag, "tagmanifest-sha256.txt", "bagit.txt", "bagit.tyt");
        assertThat(signature(stranger, AuthorityResource.mechanism()).exit()).isNotZero();
        unpacked(bundle);
        changed(bag, "signature/heads.txt", "custody", "custodi");
        assertThat(stamp(stranger, "heads").exit()).isNotZero();
    }

    @Test
    void a_restricted_item_leaves_the_house_only_when_a_supervisor_agreed() {
        String item = secured();
        String release = released(item);
        say(LEAD, caseId, "/evidence/" + item + "/restrictions", """
                {"ground": "SOURCE", "reasons": "It would tell who spoke"}""").expect(200);
        problem(export(release), 409, "agreement-needed");
        problem(say(LEAD, caseId, "/releases/" + release + "/agreement", reasons()), 403, "wrong-role");
        say("supervisor", caseId, "/releases/" + release + "/agreement", reasons())
                .expect(200);
        Answer bundle = export(release).expect(200);
        Json shown = person("ombudsman").get(path(caseId) + "/releases").json();
        assertThat(shown.getList("items[0].waitsFor")).isEmpty();
        assertThat(bundle.header("Content-Disposition")).contains(shown.getString("items[0].bundles[0].bundleId"));
        Answer last = say(LEAD, caseId, "/releases/" + release + "/withdrawal", reasons())
                .expect(200);
        problem(export(release), 409, "release-withdrawn");
        assertThat(person("auditor")
                        .get("/v1/histories/release/" + release)
                        .json()
                        .getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.evidence-released.v1",
                        "esperanza.investigation.release-agreed.v1",
                        "esperanza.investigation.bundle-exported.v1",
                        "esperanza.investigation.release-withdrawn.v1");
        assertThat(last.json().getList("moves")).isNullOrEmpty();
    }

    @Test
    void a_restricted_file_that_was_identified_again_waits_for_a_supervisor_who_can_also_stop_it() {
        String first = secured();
        say(LEAD, caseId, "/evidence/" + first + "/restrictions", """
                {"ground": "SOURCE", "reasons": "It would tell who spoke"}""").expect(200);
        String again = secured();
        String release = released(again);
        problem(export(release), 409, "agreement-needed");
        problem(say(LEAD, caseId, "/evidence/" + again + "/disclosures", """
                {"to": "COURT", "reasons": "It asked"}"""), 409, "restricted");
        say("supervisor", caseId, "/releases/" + release + "/agreement", reasons())
                .expect(200);
        String key = key();
        exported(release, key).expect(200);
        problem(exported(release, key), 409, "bundle-taken-out");
        say(LEAD, caseId, "/evidence/" + first + "/restrictions", """
                {"ground": "CHILD", "reasons": "A child speaks"}""").expect(200);
        problem(export(release), 409, "agreement-needed");
        say("supervisor", caseId, "/releases/" + release + "/withdrawal", reasons())
                .expect(200);
        problem(export(release), 409, "release-withdrawn");
    }

    @Test
    void a_release_names_items_of_its_own_case_and_is_the_leads() {
        String item = secured();
        problem(say("police-liaison", caseId, "/releases", release(item)), 409, "not-your-file");
        problem(say(LEAD, caseId, "/releases", release(UUID.randomUUID().toString())), 404, "not-found");
        problem(export(UUID.randomUUID().toString()), 404, "not-found");
    }

    @Test
    void a_file_that_was_sent_here_is_secured_checked_and_leaves_in_the_bundle() throws Exception {
        String item = identified();
        String upload = sent(item, VOICE);
        problem(secure(item, upload, SUM), 409, "hash-says-otherwise");
        problem(secure(item, UUID.randomUUID().toString(), sha256(VOICE)), 409, "upload-not-here");
        secure(item, upload, sha256(VOICE)).expect(200);
        check(item).expect(200);

        Path bag = unpacked(export(released(item)).expect(200));

        assertThat(bag.resolve("data/" + item + ".original")).hasContent(VOICE);
        Stranger stranger = new Stranger(bag);
        assertThat(stranger.runs("sha256sum", "-c", "--strict", "manifest-sha256.txt"))
                .returns(0, Stranger.Ran::exit);
        assertThat(bag.resolve("data/elsewhere.sha256")).doesNotExist();
        assertThat(bag.resolve("data/items.tsv"))
                .content()
                .isEqualTo("item\tcopy\twhere\tfile\tsha256\n"
                        + String.join("\t", item, "ORIGINAL", "HERE", item + ".original", sha256(VOICE)) + "\n");
        Files.write(bag.resolve("data/" + item + ".original"), new byte[] {1});
        assertThat(stranger.runs("sha256sum", "-c", "manifest-sha256.txt").said())
                .contains("data/" + item + ".original: FAILED");
    }

    @Test
    void a_working_copy_of_a_stored_file_is_made_here_once_and_holds_the_same_bytes() {
        String item = identified();
        problem(copied(item, key()), 409, "not-secured");
        secure(item, sent(item, VOICE), sha256(VOICE)).expect(200);
        String key = key();
        String copy = copied(item, key).expect(201).json().getString("evidenceId");
        assertThat(copied(item, key).expect(201).json().getString("evidenceId")).isEqualTo(copy);
        problem(copied(copy, key()), 409, "working-needs-original");

        Path bag = unpacked(export(released(copy)).expect(200));

        assertThat(bag.resolve("data/" + copy + ".working")).hasContent(VOICE);
        assertThat(bag.resolve("data/chain.tsv")).content().contains("copy=WORKING of=" + item + " recipe=AS_IS");
    }

    @Test
    void a_check_reads_the_stored_bytes_whatever_its_sender_says() throws Exception {
        String item = identified();
        secure(item, sent(item, VOICE), sha256(VOICE)).expect(200);
        flippedBits();
        check(item).expect(200);
        assertThat(person("ombudsman")
                        .get(path(caseId) + "/evidence")
                        .json()
                        .getString("items[0].custody.lastCheck.result"))
                .isEqualTo("DIFFERS");
    }

    @Test
    void histories_that_changed_are_stamped_and_the_stamp_is_on_record() {
        secured();
        eventually(
                () -> person("ombudsman").get(path(caseId) + "/releases").json(),
                shown -> shown.getInt("notStamped") == 0 && shown.getString("lastStamp") != null);
        assertThat(person("auditor").get("/v1/histories/stamp/" + caseId).json().getList("metadata.type", String.class))
                .contains("esperanza.investigation.history-stamped.v1");
    }

    private String identified() {
        return say(LEAD, caseId, "/evidence", """
                {"kind": "MESSAGING", "what": "A voice note", "whence": "Her telephone", "where": "Safe 2"}""").expect(201).json().getString("evidenceId");
    }

    private String secured() {
        String item = identified();
        say(LEAD, caseId, "/evidence/" + item + "/custody", """
                {"sha256": "%s", "how": "SEIZED", "place": "Her house"}""".formatted(SUM)).expect(200);
        say(LEAD, caseId, "/evidence/" + item + "/custody/checks", """
                {"result": "MATCHES", "sha256": "%s"}""".formatted(SUM))
                .expect(200);
        return item;
    }

    /** Sends a file as tus says, and waits until it was read back; the id of the upload. */
    private String sent(String item, String text) {
        Answer made = person(LEAD)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(text.length()))
                .contentType("application/offset+octet-stream")
                .body(text)
                .post("/v1/files")
                .expect(201);
        String upload = made.header("Location").replaceAll(".*/", "");
        eventually(() -> !secure(item, upload, SUM).text().contains("problem:upload-"));
        return upload;
    }

    private Answer secure(String item, String upload, String sha256) {
        return say(LEAD, caseId, "/evidence/" + item + "/custody", """
                {"uploadId": "%s", "sha256": "%s", "how": "SURRENDERED", "place": "Her house"}""".formatted(upload, sha256));
    }

    private Answer copied(String item, String key) {
        return person(LEAD)
                .header("Idempotency-Key", key)
                .body("""
                        {"recipe": "AS_IS", "what": "To compare the voice", "place": "Laboratory"}""")
                .post(path(caseId) + "/evidence/" + item + "/copies");
    }

    private Answer check(String item) {
        return say(LEAD, caseId, "/evidence/" + item + "/custody/checks", "{\"result\": \"MATCHES\"}");
    }

    private String released(String item) {
        return say(LEAD, caseId, "/releases", release(item)).expect(201).json().getString("releaseId");
    }

    private static String release(String item) {
        return """
                {"to": "COURT", "items": ["%s"], "recipient": "Second criminal court", "reasons": "It asked"}""".formatted(item);
    }

    private static String reasons() {
        return "{\"reasons\": \"The court ordered it\"}";
    }

    private Answer export(String release) {
        return say(LEAD, caseId, "/releases/" + release + "/bundle", "{\"purpose\": \"INVESTIGATION\"}");
    }

    private Answer exported(String release, String key) {
        return person(LEAD)
                .header("Idempotency-Key", key)
                .body("{\"purpose\": \"INVESTIGATION\"}")
                .post(path(caseId) + "/releases/" + release + "/bundle");
    }

    private Path unpacked(Answer bundle) {
        new Stranger(folder).unpacks(bundle.bytes());
        String name = bundle.header("Content-Disposition").replaceAll(".*\"(.*)\\.zip\"", "$1");
        return folder.resolve(name);
    }

    private static void flippedBits() throws IOException {
        try (Stream<Path> stored = Files.walk(AuthorityResource.store())) {
            for (Path segment : stored.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(segment);
                bytes[bytes.length - 1] ^= 1;
                Files.delete(segment);
                Files.write(segment, bytes);
            }
        }
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Chain.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stranger.Ran signature(Stranger stranger, Path certificate, String... further) {
        List<String> command = new ArrayList<>(List.of(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "signature/tagmanifest.p7s",
                "-content",
                "tagmanifest-sha256.txt",
                "-partial_chain",
                "-CAfile",
                certificate.toString(),
                "-out",
                "/dev/null"));
        command.addAll(List.of(further));
        return stranger.runs(command.toArray(String[]::new));
    }

    private static Stranger.Ran signatureAtItsStamp(Stranger stranger) {
        Stranger.Ran at = stranger.runs("sh", "-c", """
                date -d "$(openssl ts -reply -in signature/tagmanifest.tsr -text 2> /dev/null | sed -n 's/^Time stamp: //p')" +%s
                """);
        return signature(
                stranger, AuthorityResource.mechanism(), "-attime", at.said().strip());
    }

    private static Stranger.Ran stamp(Stranger stranger, String name) {
        return stamp(stranger, name, ".txt");
    }

    private static Stranger.Ran stamp(Stranger stranger, String name, String ending) {
        return stranger.runs(
                "openssl",
                "ts",
                "-verify",
                "-in",
                "signature/" + name + ".tsr",
                "-data",
                "signature/" + name + ending,
                "-untrusted",
                "signature/tsa.pem",
                "-CAfile",
                AuthorityResource.root().toString());
    }

    private static Stranger.Ran inNoList(Stranger stranger) {
        return stranger.runs("sh", "-c", """
                find . -type f | cut -c3- | grep -vxF -e tagmanifest-sha256.txt -e signature/tagmanifest.p7s \\
                  -e signature/tagmanifest.tsr -e "$(cut -c67- manifest-sha256.txt tagmanifest-sha256.txt)"
                """);
    }

    private static void checkedAsABag(Path folder) throws Exception {
        Bag bag = new BagReader().read(folder);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(bag, false);
        }
    }

    private static void changed(Path bag, String file, String from, String to) throws IOException {
        String text = Files.readString(bag.resolve(file));
        Files.writeString(bag.resolve(file), text.replace(from, to));
    }
}
