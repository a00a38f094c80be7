import { XmlComponent } from 'docx';

/** An element for which the library has no class, or one that writes less than is wanted. */
export class Element extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
    children: readonly (XmlComponent | string)[] = [],
  ) {
    super(name);
    this.root.push({ _attr: attributes }, ...children);
  }
}
