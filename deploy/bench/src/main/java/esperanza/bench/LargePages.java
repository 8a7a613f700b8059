package esperanza.bench;

import esperanza.bench.LargeThings.Reported;
import esperanza.bench.OneKind.Two;
import esperanza.local.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of what is large, and the commands on it, beside the same of what is usual. */
final class LargePages {

    private static final String EVIDENCE = """
            {"kind": "MESSAGING", "volatileUntil": "2027-12-01T00:00:00Z", "what": "A voice note",
             "whence": "From her telephone, with her consent", "where": "Safe 2, disk 7"}""";
    private static final List<String> OF_A_FILE = List.of(
            "",
            "/analysis",
            "/authorship",
            "/closure",
            "/decisions",
            "/diligence",
            "/events",
            "/evidence",
            "/hypotheses",
            "/matrices",
            "/participation",
            "/procedure",
            "/programme",
            "/qualification",
            "/series");

    private final Platform platform;
    private final LargeThings things;

    LargePages(Platform platform, LargeThings things) {
        this.platform = platform;
        this.things = things;
    }

    List<Two> ofPerson(Reported usual, Reported large) {
        return List.of(
                two("plan of a person", "protection", "/v1/protections/%s", usual.party(), large.party()),
                two("plans of a person", "protection", "/v1/protections?case=%s", usual.caseId(), large.caseId()),
                two("report of a person", "intake", "/v1/reports/%s", usual.reportId(), large.reportId()),
                two(
                        "look-alikes of a person",
                        "intake",
                        "/v1/reports/%s/look-alikes",
                        usual.reportId(),
                        large.reportId()),
                two("timeline of a person", "notification", "/v1/cases/%s/timeline", usual.caseId(), large.caseId()),
                new Two("one more report of a person", report(Optional.empty()), report(Optional.of(large))));
    }

    List<Two> ofReceipt(Reported usual, Reported large) {
        return List.of(
                new Two("conversation of a receipt", conversation(usual), conversation(large)),
                two("report of a receipt", "intake", "/v1/reports/%s", usual.reportId(), large.reportId()),
                two("timeline of a receipt", "notification", "/v1/cases/%s/timeline", usual.caseId(), large.caseId()),
                new Two("one more statement to a receipt", statement(Optional.empty()), statement(Optional.of(large))));
    }

    List<Two> ofCase(CaseWork usual, CaseWork large) {
        List<Two> pages = new ArrayList<>();
        for (String path : OF_A_FILE) {
            pages.add(new Two(
                    "file" + path + " of a case",
                    page("investigation", "/v1/investigations/" + usual.caseId() + path, "investigator"),
                    page("investigation", "/v1/investigations/" + large.caseId() + path, "investigator")));
        }
        for (String path : List.of("", "/timeline", "/oversight")) {
            pages.add(two(
                    "case" + path + " of a case",
                    "notification",
                    "/v1/cases/%s" + path,
                    usual.caseId(),
                    large.caseId()));
        }
        pages.add(two("plan of a case", "protection", "/v1/protections/%s", usual.planId(), large.planId()));
        pages.add(two("report of a case", "intake", "/v1/reports/%s", usual.reportId(), large.reportId()));
        pages.add(new Two("one more evidence of a case", evidence(usual), evidence(large)));
        return pages;
    }

    /** The lists of those who answer alerts and duties, by name. */
    Map<String, Pages> lists() {
        Map<String, Pages> lists = new LinkedHashMap<>();
        lists.put("alerts of an officer", page("notification", "/v1/alerts", "protection-officer"));
        lists.put("all alerts of an officer", page("notification", "/v1/alerts?all=true", "protection-officer"));
        lists.put("deadlines of an officer", page("notification", "/v1/deadlines", "protection-officer"));
        lists.put("all deadlines of an officer", page("notification", "/v1/deadlines?all=true", "protection-officer"));
        lists.put("plans of an officer", page("protection", "/v1/protections", "protection-officer"));
        lists.put("queue of an officer", page("intake", "/v1/reports", "intake-officer"));
        lists.put("queue of an area", page("intake", "/v1/reports?area=XX-01&claimed=NOBODY", "intake-officer"));
        lists.put("queue of the newest", page("intake", "/v1/reports?order=NEWEST", "intake-officer"));
        lists.put("queue of a number", page("intake", "/v1/reports?number=7K", "intake-officer"));
        lists.put("files of an investigator", page("investigation", "/v1/investigations", "investigator"));
        lists.put("files of nobody", page("investigation", "/v1/investigations?holder=NOBODY", "investigator"));
        lists.put(
                "files that nobody touched",
                page("investigation", "/v1/investigations?order=UNTOUCHED&standing=OPEN", "investigator"));
        lists.put(
                "plans of the urgent route",
                page("protection", "/v1/protections?urgent=true&order=NEWEST", "protection-officer"));
        lists.put("acts of an investigator", page("investigation", "/v1/investigations/acts", "investigator"));
        lists.put(
                "last acts of an investigator",
                page("investigation", "/v1/investigations/acts/last-per-file", "investigator"));
        return lists;
    }

    /** The lists of somebody of an accused institution, beside those of somebody else. */
    List<Two> behindWalls() {
        return List.of(
                behindWalls("intake", "/v1/reports", "intake-officer"),
                behindWalls("investigation", "/v1/investigations", "investigator"),
                behindWalls("protection", "/v1/protections", "protection-officer"),
                behindWalls("notification", "/v1/alerts", "protection-officer"),
                behindWalls("notification", "/v1/deadlines", "protection-officer"));
    }

    private Two behindWalls(String service, String path, String other) {
        return new Two(
                path + " behind half of all walls", page(service, path, other), page(service, path, "police-liaison"));
    }

    private Two two(String what, String service, String path, String usual, String large) {
        return new Two(
                what,
                page(service, path.formatted(usual), "supervisor"),
                page(service, path.formatted(large), "supervisor"));
    }

    private Pages page(String service, String path, String who) {
        return Pages.of(platform.service(service).url() + path, () -> platform.keycloak()
                .tokenOfPerson(who));
    }

    private Pages conversation(Reported of) {
        return Pages.toThePublic(
                platform.service("intake").url() + "/v1/public/conversation",
                "{\"receipt\": \"" + of.receipt() + "\"}");
    }

    /** Both send a report first: what is usual is a new one each time, so that it stays small. */
    private OneMore statement(Optional<Reported> large) {
        return new OneMore(platform, "intake", () -> {
            Reported fresh = things.reported(false, "");
            return things.state(large.orElse(fresh));
        });
    }

    private OneMore report(Optional<Reported> large) {
        return new OneMore(platform, "intake", () -> {
            Reported earlier = things.reported(false, "");
            return things.recognise(things.reported(false, ""), large.orElse(earlier));
        });
    }

    private OneMore evidence(CaseWork work) {
        Rest investigation = new Rest(platform.service("investigation").url());
        String path = "/v1/investigations/" + work.caseId() + "/evidence";
        return new OneMore(platform, "investigation", () -> investigation
                .post(path, platform.keycloak().tokenOfPerson("investigator"), EVIDENCE)
                .join());
    }
}
