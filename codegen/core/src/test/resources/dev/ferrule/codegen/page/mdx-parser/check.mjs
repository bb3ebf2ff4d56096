// Compiles every .mdx file of the folders it is given and prints what no page may hold: one problem a line.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {compile} from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'

const components = {
  Note: [],
  div: ['className'],
  img: ['src', 'alt', 'width', 'height', 'data-path'],
  iframe: ['className', 'src'],
  br: [],
}
const forbidden = /Expression|mdxjsEsm|^html$|definition|footnote|^image|delete|thematicBreak/i
const links = /^(https?:\/\/|mailto:|\.\/(actions\/)?[a-z0-9-]+$)/

function problems(tree) {
  const found = []
  visit(tree, (node) => {
    if (forbidden.test(node.type)) found.push(node.type)
    if (node.type.startsWith('mdxJsx')) {
      const allowed = components[node.name]
      if (!allowed) found.push(`component ${node.name}`)
      for (const attribute of node.attributes) {
        const plain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        if (!plain || !allowed?.includes(attribute.name)) found.push(`attribute ${attribute.name}`)
      }
    }
    if (node.type === 'link' && !links.test(node.url)) found.push(`link to ${node.url}`)
    if (node.type === 'tableRow' && node.children.length !== 2) found.push(`row of ${node.children.length} cells`)
    if (node.type === 'blockquote' && node.position.start.line !== 1) found.push('quote')
  })
  return found
}

for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.mdx')).sort()) {
    const text = readFileSync(join(folder, name), 'utf8')
    try {
      await compile(text, {remarkPlugins: [remarkGfm]})
      const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(text)
      for (const problem of new Set(problems(tree))) console.log(`${name}: ${problem}`)
    } catch (error) {
      console.log(`${name}: does not compile: ${error.message}`)
    }
  }
}
