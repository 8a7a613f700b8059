package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.evidence.Register.LIAISON;
import static esperanza.investigation.evidence.Register.history;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.subject;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.log.Chain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party checks the files of the register and its chain of custody with the real sha256sum. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ManifestTest {

    private static final String VOICE = "the bytes of the voice note";
    private static final String COPY = "the bytes of its working copy";

    @TempDir
    Path folder;

    @Test
    void a_third_party_checks_the_files_and_the_chain_of_custody() throws Exception {
        Register register = Register.taken();
        String original = register.identified("MESSAGING");
        String copy = register.identified("MESSAGING", "\"of\": \"%s\",".formatted(original));
        String letter = register.identified("DOCUMENT");
        register.secured(original, sha256(VOICE));
        register.secured(copy, sha256(COPY));
        register.done(
                LEAD,
                "/evidence/" + letter + "/custody",
                "{\"how\": \"SURRENDERED\", \"place\": \"Her house\", \"seal\": \"B-7\"}");
        Answer last = handedOver(register, original);

        String chain = exported(register.readAs(LEAD, "/evidence/manifest/chain.tsv", last));
        String sums = exported(register.manifest(LEAD));

        assertThat(sums.lines())
                .containsExactlyInAnyOrder(
                        sha256(VOICE) + "  " + original + ".original",
                        sha256(COPY) + "  " + copy + ".working",
                        sha256(chain) + "  chain.tsv");
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
        Files.writeString(folder.resolve(original + ".original"), VOICE);
        Files.writeString(folder.resolve(copy + ".working"), COPY);
        Files.writeString(folder.resolve("chain.tsv"), chain);
        assertThat(sha256sum()).isZero();
        assertThat(history("access", register.caseId().toString())).containsExactly("part-opened.v1");
        Files.writeString(folder.resolve("chain.tsv"), chain + " ");
        assertThat(sha256sum()).as("a changed chain").isNotZero();
        Files.writeString(folder.resolve("chain.tsv"), chain);
        Files.writeString(folder.resolve(copy + ".working"), VOICE);
        assertThat(sha256sum()).as("a changed file").isNotZero();
    }

    @Test
    void the_chain_names_who_held_an_item_and_the_hash_of_its_log_without_words() {
        Register register = Register.taken();
        String item = register.identified("MESSAGING");
        register.secured(item, sha256(VOICE));
        Answer last = handedOver(register, item);

        String chain = exported(register.readAs(LEAD, "/evidence/manifest/chain.tsv", last));

        List<List<String>> rows =
                chain.lines().map(line -> List.of(line.split("\t", -1))).toList();
        assertThat(rows)
                .extracting(row -> row.get(3))
                .containsExactly(
                        "event",
                        "evidence-identified",
                        "evidence-secured",
                        "custody-offered",
                        "custody-received",
                        "log",
                        "log");
        assertThat(rows.get(1).get(5)).isEqualTo("kind=MESSAGING copy=ORIGINAL");
        String lead = rows.get(2).get(4);
        String liaison = rows.get(4).get(4);
        assertThat(rows.get(2).get(5)).isEqualTo("holder=" + lead + " how=SEIZED");
        assertThat(rows.get(3).get(5)).endsWith(" from=" + lead + " to=" + liaison);
        assertThat(rows.get(4).get(5)).endsWith(" holder=" + liaison + " sealIntact=true");
        String head =
                person("auditor").get("/v1/histories/custody/" + item).json().getString("[2].hash");
        assertThat(rows.get(6).get(5)).isEqualTo("stream=custody version=3 hash=" + head);
        assertThat(chain)
                .doesNotContain("voice")
                .doesNotContain("Safe")
                .doesNotContain("A-2210")
                .doesNotContain(sha256(VOICE));
        assertThat(person("ombudsman")
                        .get(path(register.caseId()) + "/evidence/manifest/chain.tsv")
                        .text())
                .isEqualTo(chain);
    }

    private static Answer handedOver(Register register, String item) {
        String custody = "/evidence/" + item + "/custody/transfers";
        String transfer = register.done(LEAD, custody, """
                {"to": "%s", "place": "Laboratory", "purpose": "Comparison"}""".formatted(subject(LIAISON)))
                .json()
                .getString("transferId");
        return register.done(LIAISON, custody + "/" + transfer + "/receipt", "{\"sealIntact\": true}");
    }

    private static String exported(Answer text) {
        assertThat(text.status()).as(text.text()).isEqualTo(200);
        assertThat(text.contentType()).startsWith("text/plain");
        assertThat(text.header("Cache-Control")).isEqualTo("no-store");
        return new String(text.bytes(), UTF_8);
    }

    private int sha256sum() throws IOException, InterruptedException {
        return new ProcessBuilder("sha256sum", "-c", "--strict", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Chain.sha256(text.getBytes(UTF_8)));
    }
}
