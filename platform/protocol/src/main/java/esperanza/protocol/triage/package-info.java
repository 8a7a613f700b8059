/** The protocol's rules for triage. People triage; these rules only limit how low a person may go alone. */
package esperanza.protocol.triage;
