package esperanza.bench;

import esperanza.investigation.diligence.CountDiligence;
import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.diligence.read.RegisteredCases;
import esperanza.local.Repository;
import esperanza.protocol.diligence.Tally;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.query.Queries;
import esperanza.runtime.start.ProfileFile;
import java.time.Instant;
import java.util.List;

/**
 * Investigation's count of all checklists, in a process of its own with the flags of a service. Prints the number of
 * cases that were counted.
 */
public final class CountAll {

    static final String SERVICE = "investigation";

    private CountAll() {}

    /** Counts in a new process; returns the number of cases. */
    static long cases(Machine machine) {
        return Long.parseLong(OwnProcess.run(machine, CountAll.class));
    }

    /** @param arguments the port of PostgreSQL */
    public static void main(String[] arguments) {
        Queries queries = new Queries(OwnProcess.connections(arguments[0], SERVICE));
        Profiles profiles =
                new Profiles(List.of(ProfileFile.read(Repository.here().root().resolve("deploy/profiles/xx.yaml"))));
        Tally all = new CountDiligence(new RegisteredCases(queries), new CaseFacts(queries, new EventJson()), profiles)
                .at(Instant.now())
                .await()
                .indefinitely();
        System.out.println(all.cases());
        System.exit(0);
    }
}
