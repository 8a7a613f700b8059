package esperanza.intake.planted.rest;

import org.hibernate.reactive.mutiny.Mutiny;

record OpensASession(Mutiny.SessionFactory factory) {}
