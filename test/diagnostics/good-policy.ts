/** A policy that nothing is wrong with, as text. */
export const good: string = `capture:
  default-gw: routes.running.destination=="0.0.0.0/0"
  base-iface: |
    interfaces.name == capture.default-gw.routes.running.0.next-hop-interface
desiredState:
  interfaces:
    - name: br1
      type: linux-bridge
      state: up
      bridge:
        port:
          - name: "{{ capture.base-iface.interfaces.0.name }}"
`;
